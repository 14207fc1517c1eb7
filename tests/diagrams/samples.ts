/** A diagram of each type, with every text that its drawing has to show and no other. */
export const SAMPLES: ReadonlyArray<{ type: string; source: string; texts: string[] }> = [
  {
    type: 'flowchart',
    source: `flowchart TB
  accTitle: From a call to a state change
  accDescr: A call is checked, confirmed, and received by the contract.
  user[User sends a call] -->|signed| pool(Account pool)
  pool --> valid{Valid?}
  valid -- yes --> momentum[["Momentum<br/>of a Pillar"]]
  valid -. no .-> dropped([Dropped])
  subgraph node [One node]
    momentum ==> receive[GenerateFromTemplateWithLock]
    receive --> store[("Store of 5 < 6 & #quot;more#quot;")]
  end`,
    texts: [
      'User sends a call',
      'signed',
      'Account pool',
      'Valid?',
      'yes',
      'Momentum of a Pillar',
      'no',
      'Dropped',
      'One node',
      'GenerateFromTemplateWithLock',
      'Store of 5 < 6 & "more"',
    ],
  },
  {
    type: 'sequence',
    source: `sequenceDiagram
  accTitle: How a call reaches a contract
  accDescr: The user sends, the Pillar produces, the contract receives.
  autonumber
  actor U as User
  participant P as Pillar
  box Contracts
    participant C as Embedded<br/>contract
  end
  U->>+P: publish
  P-->>-U: accepted
  Note over U,P: told to all peers
  loop every 10 s
    alt call is valid
      P->>C: receive
    else call fails
      P--xC: refund
    end
  end
  C->>C: descendants`,
    texts: [
      ...['Contracts', 'User', 'Pillar', 'Embedded', 'contract'],
      // Participants stand at both ends.
      ...['User', 'Pillar', 'Embedded', 'contract'],
      ...['publish', 'accepted', 'told to all peers', 'receive', 'refund', 'descendants'],
      ...['loop', '[every 10 s]', 'alt', '[call is valid]', '[call fails]'],
      ...['1', '2', '3', '4', '5'],
    ],
  },
  {
    type: 'state',
    source: `stateDiagram-v2
  accTitle: Life of a block
  accDescr: From sent to received.
  [*] --> Unconfirmed
  Unconfirmed --> Confirmed : a momentum holds it
  state "Waiting for receipt" as W
  state pick <<choice>>
  Confirmed --> pick
  pick --> W : user account
  pick --> ContractReceive : contract
  state ContractReceive {
    [*] --> Running
    Running --> Refunded : error
  }
  note right of W
    stays until
    somebody receives
  end note`,
    texts: [
      'Unconfirmed',
      'Confirmed',
      'a momentum holds it',
      'Waiting for receipt',
      'user account',
      'contract',
      'ContractReceive',
      'Running',
      'Refunded',
      'error',
      'stays until somebody receives',
    ],
  },
  {
    type: 'class',
    source: `classDiagram
  accTitle: Stores
  accDescr: An interface and what stands behind it.
  class Store {
    <<interface>>
    +Get(key []byte) []byte
    -cache map
  }
  class Versioned~T~
  Store <|.. LevelStore : implements
  LevelStore "1" *-- "many" Versioned : holds
  note for Store "read through patches"`,
    texts: [
      '«interface»',
      'Store',
      '+Get(key []byte) : []byte',
      '-cache map',
      'Versioned<T>',
      'LevelStore',
      'implements',
      'holds',
      '1',
      'many',
      'read through patches',
    ],
  },
  {
    type: 'er',
    source: `erDiagram
  accTitle: Ledger entities
  accDescr: How momentums, blocks and accounts belong together.
  MOMENTUM ||--o{ ACCOUNT_BLOCK : confirms
  ACCOUNT ||--|{ ACCOUNT_BLOCK : "is the chain of"
  ACCOUNT_BLOCK ||--o| ACCOUNT_BLOCK : "received by"
  ACCOUNT_BLOCK {
    hash Hash PK "sha3-256"
    address Address FK
  }`,
    texts: [
      ...['MOMENTUM', 'ACCOUNT_BLOCK', 'ACCOUNT', 'confirms', 'is the chain of', 'received by'],
      ...['hash', 'Hash', 'PK', 'sha3-256', 'address', 'Address', 'FK'],
    ],
  },
];
