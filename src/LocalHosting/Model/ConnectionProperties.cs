using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

internal static class ConnectionProperties
{
    /// <summary>A database has what its server has, with its own name and addresses.</summary>
    internal static IEnumerable<KeyValuePair<string, ReferenceExpression>> OfDatabase(
        IResourceWithConnectionString server, string databaseName, ReferenceExpression uri, ReferenceExpression jdbc) =>
    [
        .. server.GetConnectionProperties().Where(property => property.Key is not ("Uri" or "JdbcConnectionString")),
        new("DatabaseName", ReferenceExpression.Create($"{databaseName}")),
        new("Uri", uri),
        new("JdbcConnectionString", jdbc),
    ];
}
