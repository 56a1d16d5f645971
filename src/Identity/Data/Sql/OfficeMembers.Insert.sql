insert into office_members (account_id, office_code, valid_from, valid_to)
values (@AccountId, @Office, @ValidFrom, @ValidTo)
