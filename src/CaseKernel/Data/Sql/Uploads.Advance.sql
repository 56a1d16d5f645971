-- Changes no row when somebody else has taken the upload over meanwhile.
update material_uploads
set received = @Received, held_until = @Until, expires_at = @ExpiresAt
where id = @Id and held_by = @Holder
