-- Not under the hands of somebody who is writing.
delete from material_uploads where id = @Id and (held_by is null or held_until < @Now)
