using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Kunskapsbanken.Links.External;

/// <summary>Whether an address belongs to the public internet: by the IANA special-purpose registries (RFC 6890) for IPv4 and IPv6.</summary>
public static class PublicAddress
{
    // What is never asked: network and number of leading bits.
    private static readonly (uint Network, int Bits)[] NotPublic =
    [
        (0x00000000, 8), // this network
        (0x0A000000, 8), // private
        (0x64400000, 10), // carrier-grade NAT
        (0x7F000000, 8), // loopback
        (0xA9FE0000, 16), // link-local, where clouds keep their secrets
        (0xAC100000, 12), // private
        (0xC0000000, 24), // IETF protocol assignments
        (0xC0000200, 24), // documentation
        (0xC0586300, 24), // 6to4 relays, withdrawn
        (0xC0A80000, 16), // private
        (0xC6120000, 15), // benchmarks
        (0xC6336400, 24), // documentation
        (0xCB007100, 24), // documentation
        (0xE0000000, 4), // multicast
        (0xF0000000, 4), // reserved, broadcast
    ];

    public static bool Is(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => IsPublicV4(BinaryPrimitives.ReadUInt32BigEndian(bytes)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && IsPublicV6(bytes),
            _ => false,
        };
    }

    private static bool IsPublicV4(uint address)
    {
        foreach (var (network, bits) in NotPublic)
        {
            if ((address ^ network) >> (32 - bits) == 0)
                return false;
        }

        return true;
    }

    private static bool IsPublicV6(ReadOnlySpan<byte> bytes)
    {
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var middle = BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]);
        var last = BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]);
        // An IPv4 address in IPv6 clothes is what it carries: mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96), 6to4 (2002::/16).
        if (high == 0 && middle == 0x0000FFFF)
            return IsPublicV4(last);
        if (high == 0x0064FF9B_00000000 && middle == 0)
            return IsPublicV4(last);
        if (high >> 48 == 0x2002)
            return IsPublicV4((uint)(high >> 16));
        return high >> 61 == 1 // 2000::/3, all that is given out
            && high >> 41 != 0x20010000UL >> 9 // 2001::/23: Teredo, ORCHID, benchmarks
            && high >> 32 != 0x20010DB8 // documentation
            && high >> 44 != 0x3FFF0; // documentation
    }
}
