-- Per engine: the sweep may have brought the same date meanwhile.
insert into office_dates (office_id, zone, kind, ref, due_on)
select @OfficeId, @Zone, @Kind, @Ref, @DueOn
where not exists (select 1 from office_dates with (updlock, holdlock) where office_id = @OfficeId and kind = @Kind and ref = @Ref)
