delete from office_dates
where office_id = @OfficeId
