insert into absences (account_id, absent_from, absent_to, substitute_id, changed_at)
values (@AccountId, @AbsentFrom, @AbsentTo, @SubstituteId, @Now)
