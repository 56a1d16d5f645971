-- Per engine: the sweep may have brought the same date meanwhile.
insert into office_dates (office_id, zone, kind, ref, due_on)
values (@OfficeId, @Zone, @Kind, @Ref, @DueOn)
on conflict (office_id, kind, ref) do nothing
