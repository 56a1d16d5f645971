-- The latest of all, in whichever order they arrive; a row that is right already counts as changed.
update notices
set settled_at = case when settled_at > @At then settled_at else @At end
where id = @Id
