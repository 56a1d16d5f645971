delete from leases where name = @Name and holder = @Holder
