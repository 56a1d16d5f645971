-- Takes the rows' locks and changes nothing: who places a hold takes the same.
update cases
set version = version
where subject = @Subject
