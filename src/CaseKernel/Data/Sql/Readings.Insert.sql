-- The organisation is the case's own, whoever calls.
insert into readings (id, case_id, organisation_id, at, account_id, actor_name, office, purpose, reason, kind, reveal_id, places)
select @Id, id, organisation_id, @At, @AccountId, @ActorName, @Office, @Purpose, @Reason, @Kind, @RevealId, @Places
from cases
where id = @CaseId
