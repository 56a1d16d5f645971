update staff_members
set version = version + 1, person = ''
where id = @Id and state <> 'active' and person <> ''
