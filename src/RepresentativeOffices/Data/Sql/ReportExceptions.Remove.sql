update report_exceptions
set removed_on = @Today
where office_id = @OfficeId
  and year = @Year
  and removed_on is null
