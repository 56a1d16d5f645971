-- Two officers record at once: the guard lets through who saw the last version, and of two who did the key keeps one.
insert into credit_levels (credit_code, version, valid_from, level, account_id, recorded_at)
select @CreditCode, @Version, @ValidFrom, @Level, @AccountId, @RecordedAt
where (select coalesce(max(version), 0) from credit_levels where credit_code = @CreditCode) = @Seen
