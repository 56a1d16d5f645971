-- Autosaves race with each other and with submission: the guard keeps a stale one from overwriting.
update cases
set form = @Form, title = @Title, version = @Version, updated_at = @UpdatedAt, draft_warned_at = null
where id = @Id and state = @FromState and version = @FromVersion
