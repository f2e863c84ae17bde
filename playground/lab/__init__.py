"""The lab: runs that a broken program makes, for a student to find the mistake. No link of settings leads here."""
