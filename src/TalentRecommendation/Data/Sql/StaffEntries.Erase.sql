update staff_entries
set details = null
where staff_id = @StaffId and details is not null
