insert into office_dates (office_id, zone, kind, ref, due_on)
values (@OfficeId, @Zone, @Kind, @Ref, @DueOn)
