using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>
/// Every port, before anything starts: references may be circular. Only an external endpoint insists on its declared port;
/// the others take a free one when theirs is taken, so that two clones, or a system-wide server, do not get in the way.
/// </summary>
internal sealed class PortPlan : IDisposable
{
    // Below the range from which the kernel serves outgoing connections, so that none of those takes a port before its owner does.
    private const int FirstFree = 20000, LastFree = 32000;

    private readonly List<TcpProxy> proxies = [];
    private readonly HashSet<int> used = [];
    private readonly Dictionary<EndpointAnnotation, int[]> targets = [];

    internal static PortPlan Allocate(IReadOnlyList<IResource> resources)
    {
        var plan = new PortPlan();
        try
        {
            plan.AllocateAll(resources);
            return plan;
        }
        catch
        {
            plan.Dispose();
            throw;
        }
    }

    /// <summary>Where the replicas of a project listen.</summary>
    internal int[] TargetsOf(EndpointAnnotation endpoint) => targets[endpoint];

    internal int Free()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(FirstFree, LastFree);
            if (!used.Contains(port) && IsFree(port))
            {
                used.Add(port);
                return port;
            }
        }

        throw new DistributedApplicationException($"No free port between {FirstFree} and {LastFree}.");
    }

    /// <summary>These ports when all of them are free, as many others when one is not.</summary>
    internal int[] AllOrFree(params int[] wanted)
    {
        if (!wanted.All(port => !used.Contains(port) && IsFree(port)))
            return [.. wanted.Select(_ => Free())];
        used.UnionWith(wanted);
        return wanted;
    }

    public void Dispose()
    {
        foreach (var proxy in proxies)
            proxy.Dispose();
    }

    private void AllocateAll(IReadOnlyList<IResource> resources)
    {
        var declared = resources.SelectMany(resource => resource.Endpoints(), (resource, endpoint) => (resource, endpoint)).ToList();
        foreach (var clash in declared.Where(one => one.endpoint.Port is not null).GroupBy(one => one.endpoint.Port).Where(same => same.Count() > 1))
            throw new DistributedApplicationException(
                $"Port {clash.Key} is declared by {string.Join(" and by ", clash.Select(one => $"{one.resource.Name}/{one.endpoint.Name}"))}.");
        foreach (var (_, endpoint) in declared.Where(one => one.endpoint.Port is not null))
            used.Add(endpoint.Port!.Value);

        foreach (var (resource, endpoint) in declared)
        {
            endpoint.AllocatedPort = resource is ProjectResource
                ? Listen(resource, endpoint)
                : Declared(resource, endpoint, port => IsFree(port) ? port : null);
        }
    }

    private int Listen(IResource project, EndpointAnnotation endpoint)
    {
        targets[endpoint] = [.. Enumerable.Range(0, project.Replicas()).Select(_ => Free())];
        return Declared(project, endpoint, port =>
        {
            if (TcpProxy.TryListen(port, targets[endpoint]) is not { } proxy)
                return null;
            proxies.Add(proxy);
            return port;
        });
    }

    private int Declared(IResource resource, EndpointAnnotation endpoint, Func<int, int?> take)
    {
        if (endpoint.Port is { } port && take(port) is { } taken)
            return taken;
        if (endpoint is { Port: not null, IsExternal: true })
            throw new DistributedApplicationException(
                $"Port {endpoint.Port} of {resource.Name} is taken by another program. Stop that one, or choose another with {LocalSettings.Port}=<port>.");
        return take(Free()) ?? Declared(resource, endpoint, take);
    }

    private static bool IsFree(int port) =>
        CanBind(IPAddress.Loopback, port) && CanBind(IPAddress.Any, port)
        && (!TcpProxy.HasIPv6Loopback() || CanBind(IPAddress.IPv6Loopback, port));

    private static bool CanBind(IPAddress address, int port)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
