select case_id, seq, at, act, from_state, to_state, actor_id, actor_role, actor_name, detail, salt, words_hash, hash
from case_timeline
where case_id > @After and case_id <= @UpTo
order by case_id, seq
