-- A later submission may have put other data in the same places, and what was erased is nowhere.
select id, pointer, purpose, open_until
from reveals
where case_id = @CaseId and account_id = @AccountId and open_until > @Now
  and seq = (select max(s.seq) from case_submissions s where s.case_id = @CaseId)
