"""People whom documents name: in lists of members, on attendance lists, in running text, under acts."""
