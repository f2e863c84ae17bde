"""What is looked at when the run stands still: a folder a panel, its figure beside it."""
