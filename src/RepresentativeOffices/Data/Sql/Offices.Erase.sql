update representative_offices
set entry = ''
where id = @Id
  and ended_on is not null
  and (entry is null or entry <> '')
