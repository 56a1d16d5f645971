using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting.Tests;

/// <summary>The formats a service sees with Aspire 13.5; code that reads them must not notice the difference.</summary>
public sealed class ConnectionStringTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_postgres_database()
    {
        var builder = Builder();
        var database = builder.AddPostgres("postgres", password: Password(builder), port: 5432).AddDatabase("orders-db", "orders");

        var environment = await ReferenceAsync(builder, database);

        Assert.Equal("Host=localhost;Port=5432;Username=postgres;Password=secret;Database=orders", environment["ConnectionStrings__orders-db"]);
        Assert.Equal("localhost", environment["ORDERS_DB_HOST"]);
        Assert.Equal("5432", environment["ORDERS_DB_PORT"]);
        Assert.Equal("postgres", environment["ORDERS_DB_USERNAME"]);
        Assert.Equal("secret", environment["ORDERS_DB_PASSWORD"]);
        Assert.Equal("orders", environment["ORDERS_DB_DATABASENAME"]);
        Assert.Equal("postgresql://postgres:secret@localhost:5432/orders", environment["ORDERS_DB_URI"]);
        Assert.Equal("jdbc:postgresql://localhost:5432/orders", environment["ORDERS_DB_JDBCCONNECTIONSTRING"]);
    }

    [Fact]
    public async Task A_rabbit()
    {
        var builder = Builder();
        var messaging = builder.AddRabbitMQ("messaging", password: Password(builder), port: 5672);

        var environment = await ReferenceAsync(builder, messaging);

        Assert.Equal("amqp://guest:secret@localhost:5672", environment["ConnectionStrings__messaging"]);
        Assert.Equal("amqp://guest:secret@localhost:5672", environment["MESSAGING_URI"]);
        Assert.Equal("guest", environment["MESSAGING_USERNAME"]);
    }

    [Fact]
    public async Task A_sql_server_database()
    {
        var builder = Builder();
        var database = builder.AddSqlServer("sql", Password(builder), port: 1433).AddDatabase("orders");

        var environment = await ReferenceAsync(builder, database);

        Assert.Equal(
            "Server=127.0.0.1,1433;User ID=sa;Password=secret;TrustServerCertificate=true;Initial Catalog=orders",
            environment["ConnectionStrings__orders"]);
    }

    [Fact]
    public async Task What_runs_already_keeps_its_own_text_and_has_no_properties()
    {
        var builder = Builder("--ConnectionStrings:orders-db=Server=elsewhere;User ID=me;Initial Catalog=orders");

        var environment = await ReferenceAsync(builder, builder.AddConnectionString("orders-db"));

        Assert.Equal("Server=elsewhere;User ID=me;Initial Catalog=orders", environment["ConnectionStrings__orders-db"]);
        Assert.Single(environment);
    }

    [Fact]
    public async Task What_runs_already_can_have_a_variable_of_its_own()
    {
        var builder = Builder("--ConnectionStrings:orders=Host=elsewhere");

        var environment = await ReferenceAsync(builder, builder.AddConnectionString("orders", "ORDERS_ADDRESS"));

        Assert.Equal("Host=elsewhere", environment["ORDERS_ADDRESS"]);
        Assert.Single(environment);
    }

    [Fact]
    public async Task A_connection_string_that_nobody_gives_is_named()
    {
        var builder = Builder();

        var complaint = await Assert.ThrowsAsync<DistributedApplicationException>(
            () => ReferenceAsync(builder, builder.AddConnectionString("orders-db")));
        Assert.Contains("ConnectionStrings__orders-db", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interpolated_value_waits_for_its_ports()
    {
        var builder = Builder();
        var messaging = builder.AddRabbitMQ("messaging", password: Password(builder));
        var service = builder.AddResource(new ContainerResource("service"))
            .WithEnvironment("Text", $"at {messaging.Resource.PrimaryEndpoint} with {builder.AddParameter("word", "w")}");
        messaging.WithEndpoint("tcp", endpoint => endpoint.Port = 5673);

        var environment = await EnvironmentAsync(builder, service);

        Assert.Equal("at tcp://localhost:5673 with w", environment["Text"]);
    }

    private LocalBuilder Builder(params string[] args) => LocalBuilder.Create([$"--PLATFORM_DATA={folder.Path}", .. args], folder.Path);

    private static IResourceBuilder<ParameterResource> Password(LocalBuilder builder) => builder.AddParameter("password", "secret", secret: true);

    private static Task<Dictionary<string, string>> ReferenceAsync(LocalBuilder builder, IResourceBuilder<IResourceWithConnectionString> source) =>
        EnvironmentAsync(builder, builder.AddResource(new ContainerResource("service")).WithReference(source));

    private static async Task<Dictionary<string, string>> EnvironmentAsync(LocalBuilder builder, IResourceBuilder<ContainerResource> service)
    {
        foreach (var endpoint in builder.Resources.SelectMany(resource => resource.Endpoints()))
            endpoint.AllocatedPort = endpoint.Port;
        var environment = new Dictionary<string, string>();
        await References.AddAsync(environment, service.Resource, CancellationToken.None);
        return environment;
    }
}
