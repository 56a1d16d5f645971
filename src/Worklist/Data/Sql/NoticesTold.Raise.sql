-- The latest of all counts, in whichever order they arrive. Older events do not say what it is about.
update notices_told
set sort_key = @SortKey, due_on = @DueOn, reminded = @Reminded, raised_at = @RaisedAt, about = case when @About = '' then about else @About end
where id = @Id and addressee = @Addressee and raised_at < @RaisedAt
