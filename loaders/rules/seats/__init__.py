"""Who sits where: posts with their numbers, senders, appointers, chairs, offices and partners."""
