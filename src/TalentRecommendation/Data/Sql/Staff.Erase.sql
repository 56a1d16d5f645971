update staff_members
set version = version + 1, person = '', person_key = null
where id = @Id and state <> 'active' and person <> ''
