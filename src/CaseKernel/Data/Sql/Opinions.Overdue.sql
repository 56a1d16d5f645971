-- The term of an answer that is still owed has passed; the guard reminds of it once.
update case_opinions
set sweep_on = null
where id = @Id and state = 'Asked' and sweep_on = @SweepOn
