-- The latest of all, in whichever order they arrive. Older events do not say what it is about.
update notices_told
set sort_key = case when raised_at > @RaisedAt then sort_key else @SortKey end,
    due_on = case when raised_at > @RaisedAt then due_on else @DueOn end,
    reminded = case when raised_at > @RaisedAt then reminded else @Reminded end,
    raised_at = case when raised_at > @RaisedAt then raised_at else @RaisedAt end,
    about = case when @About = '' then about else @About end
where id = @Id and addressee = @Addressee
