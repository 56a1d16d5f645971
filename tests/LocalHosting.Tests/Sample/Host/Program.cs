// An AppHost as the tests start it: without servers, with its own, or with some that run already.
var builder = DistributedApplication.CreateBuilder(args);

var back = builder.AddProject<Projects.SampleService>("back")
    .WithEndpoint("http", endpoint => endpoint.Port = null)
    .WithHttpHealthCheck("/health/ready")
    .WithReplicas(2);

var front = builder.AddProject<Projects.SampleService>("front")
    .WithReference(back).WaitFor(back)
    .WithEnvironment("Back__Url", back.GetEndpoint("http"))
    .WithHttpHealthCheck("/health/ready")
    .WithExternalHttpEndpoints();
front.WithEndpoint("http", endpoint => endpoint.Port = int.Parse(builder.Configuration["Sample:Port"]!, System.Globalization.CultureInfo.InvariantCulture));

if (builder.Configuration["Sample:Servers"] == "true")
{
    var database = builder.AddPostgres("postgres").WithDataVolume().AddDatabase("orders");
    var messaging = builder.AddRabbitMQ("messaging").WithManagementPlugin().WithDataVolume();
    back.WithReference(database).WaitFor(database).WithReference(messaging).WaitFor(messaging);
}

if (builder.Configuration["Sample:Given"] == "true")
{
    var database = builder.AddConnectionString("orders-db");
    back.WithReference(database).WaitFor(database);
}

if (builder.Configuration["Sample:SqlServer"] == "true")
    back.WaitFor(builder.AddSqlServer("sql").AddDatabase("orders-db"));

builder.AddParameter("hint", "nobody").WithDescription("who can sign in");

builder.Build().Run();
