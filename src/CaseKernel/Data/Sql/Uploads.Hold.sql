-- Two requests race for the same upload: one writes, the other changes no row. Who died while writing loses it in time.
update material_uploads
set held_by = @Holder, held_until = @Until, received = @Received
where id = @Id and state = 'open' and (held_by is null or held_until < @Now)
