insert into case_timeline (case_id, seq, at, act, from_state, to_state, actor_id, actor_role, actor_name, detail, salt, words_hash, hash)
values (@CaseId, @Seq, @At, @Act, @FromState, @ToState, @ActorId, @ActorRole, @ActorName, @Detail, @Salt, @WordsHash, @Hash)
