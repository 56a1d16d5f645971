namespace Platform.Persistence.PersonalData;

/// <summary>Columns of a table that hold <see cref="PersonalText"/>, and its primary key, for <see cref="Reencryption"/>.</summary>
/// <param name="Key">Columns of the primary key; the walk goes along the first.</param>
public sealed record EncryptedColumns(string Table, IReadOnlyList<string> Key, IReadOnlyList<string> Columns)
{
    private const int Step = 200;

    // Neither null nor what was erased.
    private string Stale => string.Join(" or ", Columns.Select(column => $"({column} <> '' and substring({column}, 1, {PersonalDataCipher.HeadLength}) <> @Head)"));

    // Written from the declaration instead of standing in files: the two statements differ in nothing but names.
    internal string KeysFrom(bool beginning) =>
        $"select distinct {Key[0]} from {Table} {(beginning ? "" : $"where {Key[0]} > @After")} order by {Key[0]} offset 0 rows fetch next {Step} rows only";

    internal string StaleRows(bool beginning) =>
        $"select {string.Join(", ", Key.Concat(Columns))} from {Table} where {(beginning ? "" : $"{Key[0]} > @After and ")}{Key[0]} <= @UpTo and ({Stale})";

    /// <summary>Changes the row only as it was read: what somebody wrote since is under the new key already.</summary>
    internal string Replace(IEnumerable<string> changed) =>
        $"update {Table} set {string.Join(", ", changed.Select(column => $"{column} = @new_{column}"))} where {string.Join(" and ", Key.Select(column => $"{column} = @{column}").Concat(changed.Select(column => $"{column} = @old_{column}")))}";

    /// <summary>Every statement, for those who check its grammar.</summary>
    public IEnumerable<string> Statements => [KeysFrom(true), KeysFrom(false), StaleRows(true), StaleRows(false), Replace(Columns)];
}
