update office_people
set person = ''
where office_id = @OfficeId
