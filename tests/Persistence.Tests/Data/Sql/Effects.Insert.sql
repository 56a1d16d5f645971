insert into effects (case_id, words, happened_at) values (@CaseId, @Words, @HappenedAt)
