# What a host says to whom it can give no page, or no longer.

host-full = The room is full: every place is taken. Try again in a minute.
host-full_elsewhere = The room is full: every place is taken. Try again in a minute, or open { $address }.
host-broken = Something went wrong here, and it has been noted as { $reference }. Load the page again: its address holds your run.
host-refused = Nothing can be sent here: this page takes no files and no forms.
