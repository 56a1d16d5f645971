-- Waits for whoever closes the site or serves at it, and keeps it to the end of the transaction.
update pilot_sites set version = version where number = @Number
