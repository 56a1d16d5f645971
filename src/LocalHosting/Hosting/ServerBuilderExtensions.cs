using System.Net.Sockets;

using Aspire.Hosting.ApplicationModel;

using LocalHosting;

namespace Aspire.Hosting;

public static class ContainerResourceBuilderExtensions
{
    /// <summary>Accepted and without effect: servers end with the run, their data stays when a volume is asked for.</summary>
    public static IResourceBuilder<T> WithLifetime<T>(this IResourceBuilder<T> builder, ContainerLifetime lifetime)
        where T : ContainerResource => builder;
}

public static class RabbitMQBuilderExtensions
{
    public static IResourceBuilder<RabbitMQServerResource> AddRabbitMQ(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        var secret = password?.Resource ?? ParameterResourceBuilderExtensions.ServerPassword(builder, name);
        return builder.AddResource(new RabbitMQServerResource(name, userName?.Resource, secret))
            .With(new EndpointAnnotation(ProtocolType.Tcp, name: "tcp", port: port));
    }

    public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(this IResourceBuilder<RabbitMQServerResource> builder) =>
        builder.WithManagementPlugin(port: null);

    public static IResourceBuilder<RabbitMQServerResource> WithManagementPlugin(
        this IResourceBuilder<RabbitMQServerResource> builder, int? port) =>
        builder.With(new EndpointAnnotation(ProtocolType.Tcp, uriScheme: "http", name: "management", port: port));

    public static IResourceBuilder<RabbitMQServerResource> WithDataVolume(
        this IResourceBuilder<RabbitMQServerResource> builder, string? name = null, bool isReadOnly = false) =>
        builder.With(new KeptDataAnnotation());
}

public static class PostgresBuilderExtensions
{
    public static IResourceBuilder<PostgresServerResource> AddPostgres(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? userName = null,
        IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        var secret = password?.Resource ?? ParameterResourceBuilderExtensions.ServerPassword(builder, name);
        return builder.AddResource(new PostgresServerResource(name, userName?.Resource, secret))
            .With(new EndpointAnnotation(ProtocolType.Tcp, name: "tcp", port: port));
    }

    public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(
        this IResourceBuilder<PostgresServerResource> builder, string name, string? databaseName = null) =>
        builder.ApplicationBuilder.AddResource(new PostgresDatabaseResource(name, databaseName ?? name, builder.Resource));

    public static IResourceBuilder<PostgresServerResource> WithDataVolume(
        this IResourceBuilder<PostgresServerResource> builder, string? name = null, bool isReadOnly = false) =>
        builder.With(new KeptDataAnnotation());
}

public static class SqlServerBuilderExtensions
{
    public static IResourceBuilder<SqlServerServerResource> AddSqlServer(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? password = null, int? port = null)
    {
        var secret = password?.Resource ?? ParameterResourceBuilderExtensions.ServerPassword(builder, name);
        return builder.AddResource(new SqlServerServerResource(name, secret))
            .With(new EndpointAnnotation(ProtocolType.Tcp, name: "tcp", port: port));
    }

    public static IResourceBuilder<SqlServerDatabaseResource> AddDatabase(
        this IResourceBuilder<SqlServerServerResource> builder, string name, string? databaseName = null) =>
        builder.ApplicationBuilder.AddResource(new SqlServerDatabaseResource(name, databaseName ?? name, builder.Resource));

    public static IResourceBuilder<SqlServerServerResource> WithDataVolume(
        this IResourceBuilder<SqlServerServerResource> builder, string? name = null, bool isReadOnly = false) =>
        builder.With(new KeptDataAnnotation());
}
