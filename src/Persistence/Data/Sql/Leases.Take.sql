-- Two replicas race here: the guard lets one through, the other changes no row.
update leases
set holder = @Holder, until = @Until
where name = @Name and (holder = @Holder or until < @Now)
