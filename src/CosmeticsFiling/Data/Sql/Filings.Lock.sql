-- Waits for whoever changes the filing, and keeps it to the end of the transaction.
update filings set version = version where number = @Number
