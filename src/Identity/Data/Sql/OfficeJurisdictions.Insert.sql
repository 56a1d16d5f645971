insert into office_jurisdictions (office_code, zone, matters)
values (@Office, @Zone, @Matters)
