"""The `mandat` command and the app: what people use."""
