using Platform.CaseKernel.Tables;
using Platform.CosmeticsFiling.Texts;

namespace Platform.CosmeticsFiling.Catalogues;

/// <summary><c>load-catalogue &lt;kind&gt; &lt;file.csv&gt; --valid-from yyyy-mm-dd --source "…" [--complete]</c> (<see cref="TableCommand"/>).</summary>
internal static class LoadCatalogue
{
    private const string Verb = "load-catalogue";

    public static bool IsAsked(string[] args) => args is [Verb, ..];

    public static async Task<int> LoadCatalogueAsync(this WebApplication app, string[] args)
    {
        var command = new TableCommand(typeof(FormulaTexts), string.Join(", ", CatalogueKinds.All.Select(each => each.Code())));
        if (args.Length < 2 || CatalogueKinds.Of(args[1]) is not { } kind)
            return command.AskedWrongly();
        return await command.RunAsync(app, args[2..], Read, async (table, cancellationToken) =>
        {
            var loaded = (await app.Services.GetRequiredService<CatalogueLoading>().DoAsync(kind, table.Text, CatalogueCsv.Read(kind, table.Text).Entries, table.ValidFrom, table.Source, table.Complete, cancellationToken)).Value!;
            return new LoadedTable(loaded.Kind, loaded.Entries, loaded.ValidFrom, loaded.Digest);
        });

        (int Entries, IReadOnlyList<TableError> Errors)? Read(string text)
        {
            var (entries, errors) = CatalogueCsv.Read(kind, text);
            return (entries.Count, errors);
        }
    }
}
