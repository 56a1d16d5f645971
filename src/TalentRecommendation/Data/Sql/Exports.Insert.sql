insert into exports (number, what, zone, year, clear, reason, account_id, user_name, name, ordered_at, fetched, fetched_at, row_count)
values (@Number, @What, @Zone, @Year, @Clear, @Reason, @AccountId, @UserName, @Name, @OrderedAt, @Fetched, @FetchedAt, @RowCount)
