alter table certificates add
    signature nvarchar(max) null,
    check_code nvarchar(40) null,
    replaced_on date null,
    revoked_for nvarchar(60) null;
