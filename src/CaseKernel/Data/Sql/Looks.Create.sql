insert into case_looks (case_id, account_id, version, at)
values (@CaseId, @AccountId, @Version, @At)
