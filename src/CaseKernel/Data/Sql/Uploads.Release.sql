update material_uploads
set received = @Received, state = @State, refusal = @Refusal, expires_at = @ExpiresAt, held_by = null, held_until = null
where id = @Id and held_by = @Holder
