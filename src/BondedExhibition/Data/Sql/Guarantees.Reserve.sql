-- Two movements race for the rest of a guarantee here: the guard lets through what it still holds, the other changes no row.
update guarantees
set reserved = reserved + @Change, version = version + 1
where id = @Id
  and (@Change <= 0 or (state = 'active' and (ceiling is null or reserved + @Change <= ceiling)))
