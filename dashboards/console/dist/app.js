var xa=Array.isArray,Pi=Array.prototype.indexOf,Xn=Array.prototype.includes,Ea=Array.from,ds=Object.defineProperty,En=Object.getOwnPropertyDescriptor,Ci=Object.getOwnPropertyDescriptors,Di=Object.prototype,Li=Array.prototype,fs=Object.getPrototypeOf,Mr=Object.isExtensible;const qi=()=>{};function ji(t){for(var e=0;e<t.length;e++)t[e]()}function vs(){var t,e,n=new Promise((a,r)=>{t=a,e=r});return{promise:n,resolve:t,reject:e}}const et=2,Mn=4,Sa=8,ur=1<<24,xt=16,At=32,Xt=64,Wa=128,cr=256,Tt=512,je=1024,Ae=2048,ht=4096,nt=8192,Ye=16384,Pn=32768,Qn=1<<25,vn=65536,ma=1<<17,Fi=1<<18,Cn=1<<19,Ui=1<<20,zt=1<<25,ga=1<<21,Sn=1<<22,Jt=1<<23,on=Symbol("$state"),hs=Symbol("component"),Hi=Symbol("legacy props"),Vi=Symbol(""),_s=Symbol("attributes"),Ka=Symbol("class"),Ga=Symbol("style"),Za=Symbol("text"),va=Symbol("form reset"),ia=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},Ta=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),Bi=1,Wi=2,ms=4,Ki=8,Gi=16,Zi=1,Yi=4,Ji=8,Xi=16,Qi=1,el=2,gs={},Le=Symbol("uninitialized"),tl="http://www.w3.org/1999/xhtml",nl="@attach";function al(){console.warn("https://svelte.dev/e/derived_inert")}function rl(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function sl(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function ps(t){return t===this.v}function il(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function ws(t){return!il(t,this.v)}function ll(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function ol(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function ul(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function cl(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function dl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function fl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function vl(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function hl(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function _l(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function ml(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function gl(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let at=null;function zn(t){at=t}function Pe(t,e=!1,n){at={p:at,i:!1,c:null,e:null,s:t,x:null,r:be,l:null}}function Ce(t){var e=at,n=e.e;if(n!==null){e.e=null;for(var a of n)Ls(a)}return e.i=!0,at=e.p,dr(t)}function dr(t={}){return ds(t,hs,{value:!0}),t}function bs(){return!0}let sn=[];function ys(){var t=sn;sn=[],ji(t)}function Nt(t){if(sn.length===0&&!Gn){var e=sn;queueMicrotask(()=>{e===sn&&ys()})}sn.push(t)}function pl(){for(;sn.length>0;)ys()}const wl=-7169;function Oe(t,e){t.f=t.f&wl|e}function fr(t){(t.f&Tt)!==0||t.deps===null?Oe(t,je):Oe(t,ht)}function ks(t,e){(t.f&Ae)!==0?e.set(t,Ae):(t.f&ht)!==0&&e.get(t)!==Ae&&e.set(t,ht),Oe(t,je)}function bl(t,e){if(e){const n=document.body;t.autofocus=!0,Nt(()=>{document.activeElement===n&&t.focus()})}}let zr=!1;function yl(){zr||(zr=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[va]?.()})},{capture:!0}))}function Dn(t){var e=ge,n=be;bt(null),Ot(null);try{return t()}finally{bt(e),Ot(n)}}function kl(t,e,n,a=n){t.addEventListener(e,()=>Dn(n));const r=t[va];r?t[va]=()=>{r(),a(!0)}:t[va]=()=>a(!0),yl()}function xs(t,e,n,a){const r=ea;var i=t.filter(p=>!p.settled),l=e.map(r);if(n.length===0&&i.length===0){a(l);return}var o=be,u=xl(),f=i.length===1?i[0].promise:i.length>1?Promise.all(i.map(p=>p.promise)):null;function v(p){if((o.f&Ye)===0){u();try{a([...l,...p])}catch(x){Mt(x,o)}pa()}}var _=Es();if(n.length===0){f.then(()=>v([])).finally(_);return}function g(){Promise.all(n.map(p=>El(p))).then(v).catch(p=>Mt(p,o)).finally(_)}f?f.then(()=>{if((o.f&Ye)!==0){_();return}u(),g(),pa()}):g()}function xl(){var t=be,e=ge,n=at,a=_e;return function(i=!0){Ot(t),bt(e),zn(n),i&&(t.f&Ye)===0&&(a?.activate(),a?.apply())}}function pa(t=!0){Ot(null),bt(null),zn(null),t&&_e?.deactivate()}function Es(){var t=be,e=t.b,n=_e,a=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(a,t),()=>{e?.update_pending_count(-1,n),n.decrement(a,t)}}function ea(t){var e=et|Ae;return be!==null&&(be.f|=Cn),{ctx:at,deps:null,effects:null,equals:ps,f:e,fn:t,reactions:null,rv:0,v:Le,wv:0,parent:be,ac:null}}const Vn=Symbol("obsolete");function El(t,e,n){let a=be;a===null&&ll();var r=void 0,i=hn(Le),l=!ge,o=new Set;return ql(()=>{var u=be,f=vs();r=f.promise;try{Promise.resolve(t()).then(f.resolve,p=>{p!==ia&&f.reject(p)}).finally(pa)}catch(p){f.reject(p),pa()}var v=_e;if(l){if((u.f&Pn)!==0)var _=Es();if(a.b?.is_rendered())v.async_deriveds.get(u)?.reject(Vn);else for(const p of o.values())p.reject(Vn);o.add(f),v.async_deriveds.set(u,f)}const g=(p,x=void 0)=>{_?.(),o.delete(f),x!==Vn&&(v.activate(),x?(i.f|=Jt,Nn(i,x)):((i.f&Jt)!==0&&(i.f^=Jt),Nn(i,p)),v.deactivate())};f.promise.then(g,p=>g(null,p||"unknown"))}),gr(()=>{for(const u of o)u.reject(Vn)}),new Promise(u=>{function f(v){function _(){v===r?u(i):f(r)}v.then(_,_)}f(r)})}function K(t){const e=ea(t);return Vs(e),e}function Ss(t){const e=ea(t);return e.equals=ws,e}function Sl(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Je(e[n])}}function vr(t){var e,n=be,a=t.parent;if(!Bt&&a!==null&&t.v!==Le&&(a.f&(Ye|nt))!==0)return al(),t.v;Ot(a);try{Sl(t),e=Gs(t)}finally{Ot(n)}return e}function Ts(t){var e=vr(t);if(!t.equals(e)&&(t.wv=Ws(),(!_e?.is_fork||t.deps===null)&&(_e!==null?(_e.capture(t,e,!0),Tn?.capture(t,e,!0)):t.v=e,t.deps===null))){Oe(t,je);return}Bt||(Et!==null?(mr()||_e?.is_fork)&&Et.set(t,e):fr(t))}function Tl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&Dn(()=>{e.ac.abort(ia),e.ac=null}),e.fn!==null&&(e.teardown=qi),ta(e,0),wr(e))}function As(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&Rn(e)}let $a=null,bn=null,_e=null,Tn=null,Et=null,Ya=null,Gn=!1,Pa=!1,Zn=null,ha=null;var Nr=0;let Al=1;class Qt{id=Al++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#l=new Set;#t=0;#r=new Map;#n=null;#a=[];#i=[];#s=new Map;#o=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){bn===null?$a=bn=this:(bn.next=this,this.prev=bn),bn=this}#v(){if(this.is_fork)return!0;for(const e of this.#r.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#o.has(n))return!0;return!1}skip_effect(e){this.#o.has(e)||this.#o.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=a=>this.schedule(a)){var a=this.#o.get(e);if(a){this.#o.delete(e);for(var r of a.d)Oe(r,Ae),n(r);for(r of a.m)Oe(r,ht),n(r)}this.#u.add(e)}#f(){var e=[];for(const i of this.#a)if(!((i.f&Ye)!==0||(i.f&(Ae|ht))===0)){for(var n=i,a=!1;n.parent!==null;){n=n.parent;var r=n.f;if((r&(Xt|At))!==0){if((r&je)===0){a=!0;break}n.f^=je}}a||e.push(n)}return this.#a=[],e}#h(){this.started=!0;for(const[o,u]of this.#s)Oe(o,u),this.schedule(o);this.apply();for(var e=Zn=[],n=[],a=ha=[];this.#a.length>0;){Nr++>1e3&&(this.#m(),zl());for(const o of this.#f())try{this.#p(o,e,n)}catch(u){throw Ns(o),this.#v()||this.discard(),u}}if(_e=null,a.length>0){var r=Qt.ensure();for(const o of a)r.schedule(o)}if(Zn=null,ha=null,this.#v()){this.#_(n),this.#_(e);for(const[o,u]of this.#o)zs(o,u);a.length>0&&_e.#h();return}const i=this.#b();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#s.clear();for(const o of this.#e)o(this);this.#e.clear(),Tn=this,Rr(n),Rr(e),Tn=null,this.#n?.resolve();var l=_e;this.#t===0&&(this.#a.length===0||l!==null)&&this.#m(),l!==null&&(Rt.clear(),l.#h())}#p(e,n,a){e.f^=je;for(var r=e.first;r!==null;){var i=r.f,l=(i&(At|Xt))!==0,o=l&&(i&je)!==0,u=o||(i&nt)!==0||this.#o.has(r);if(!u&&r.fn!==null){l?r.f^=je:(i&Mn)!==0?n.push(r):oa(r)&&((i&xt)!==0&&this.add_dirty_reaction(r,ht),Rn(r));var f=r.first;if(f!==null){r=f;continue}}for(;r!==null;){var v=r.next;if(v!==null){r=v;break}r=r.parent}}}#b(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#w(e))return e;return null}#w(e){for(const[n,[,a]]of this.current)if(!a&&e.current.has(n))return!0;return!1}#d(e){for(const[a,r]of e.current)!this.previous.has(a)&&e.previous.has(a)&&this.previous.set(a,e.previous.get(a)),this.current.set(a,r);for(const[a,r]of e.async_deriveds){const i=this.async_deriveds.get(a);i&&r.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);const n=a=>{var r=a.reactions;if(r!==null&&!((a.f&et)!==0&&(a.f&(Ae|ht))===0))for(const o of r){var i=o.f;if((i&et)!==0)n(o);else{var l=o;i&(Sn|xt)&&!this.async_deriveds.has(l)&&(this.#s.delete(l),Oe(l,Ae),this.schedule(l))}}};for(const a of this.current.keys())n(a);this.oncommit(()=>e.discard()),e.#m(),_e=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)ks(e[n],this.#s)}capture(e,n,a=!1){e.v!==Le&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&Jt)===0&&(this.current.set(e,[n,a]),Et?.set(e,n)),this.is_fork||(e.v=n)}activate(){_e=this}deactivate(){_e=null,Et=null}flush(){try{Pa=!0,_e=this,this.#h()}finally{Nr=0,Ya=null,Zn=null,ha=null,Pa=!1,_e=null,Et=null,Rt.clear()}}discard(){for(const e of this.#l)e(this);this.#l.clear();for(const e of this.async_deriveds.values())e.reject(Vn);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let _=$a;_!==null;_=_.next){var e=_.id<this.id,n=[];for(const[g,[p,x]]of this.current){if(_.current.has(g)){var a=_.current.get(g)[0];if(e&&p!==a)_.current.set(g,[p,x]);else continue}n.push(g)}if(e)for(const[g,p]of this.async_deriveds){const x=_.async_deriveds.get(g);x&&p.promise.then(x.resolve).catch(x.reject)}var r=[..._.current.keys()].filter(g=>!_.current.get(g)[1]);if(!(!_.started||r.length===0)){var i=r.filter(g=>!this.current.has(g));if(i.length===0)e&&_.discard();else if(n.length>0){if(e)for(const g of this.#u)_.unskip_effect(g,p=>{(p.f&(xt|Sn))!==0?_.schedule(p):_.#_([p])});_.activate();var l=new Set,o=new Map;for(var u of n)Ms(u,i,l,o);o=new Map;var f=[..._.current].filter(([g,p])=>{const x=this.current.get(g);return x?x[0]!==p[0]||x[1]!==p[1]:!0}).map(([g])=>g);if(f.length>0)for(const g of this.#i)(g.f&(Ye|nt|ma))===0&&hr(g,f,o)&&((g.f&(Sn|xt))!==0?(Oe(g,Ae),_.schedule(g)):_.add_dirty_reaction(g,Ae));if(_.#a.length>0&&!_.#c){_.apply();for(var v of _.#f())_.#p(v,[],[])}_.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let a=this.#r.get(n)??0;this.#r.set(n,a+1)}}decrement(e,n){if(this.#t-=1,e){let a=this.#r.get(n)??0;a===1?this.#r.delete(n):this.#r.set(n,a-1)}this.#c||(this.#c=!0,Nt(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,a]of e)this.add_dirty_reaction(n,a);e.clear()}add_dirty_reaction(e,n){(n===Ae||this.#s.get(e)!==Ae)&&this.#s.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#l.add(e)}settled(){return(this.#n??=vs()).promise}static ensure(){if(_e===null){const e=_e=new Qt;!Pa&&!Gn&&Nt(()=>{e.started||e.flush()})}return _e}apply(){{Et=null;return}}schedule(e){if(Ya=e,e.b?.is_pending&&(e.f&(Mn|Sa|ur))!==0&&(e.f&Pn)===0){e.b.defer_effect(e);return}this.#a.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?$a=n:e.next=n,n===null?bn=e:n.prev=e,this.linked=!1}}}function Ml(t){var e=Gn,n=Tn;Tn=null,Gn=!0;try{for(var a;;){if(pl(),_e===null)return a;_e.flush()}}finally{Gn=e,Tn=n}}function zl(){try{fl()}catch(t){Mt(t,Ya)}}let Ft=null;function Rr(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var a=t[n++];if((a.f&(Ye|nt))===0&&oa(a)&&(Ft=new Set,Rn(a),a.deps===null&&a.first===null&&a.nodes===null&&a.teardown===null&&a.ac===null&&Fs(a),Ft?.size>0)){Rt.clear();for(const r of Ft){if((r.f&(Ye|nt))!==0)continue;const i=[r];let l=r.parent;for(;l!==null;)Ft.has(l)&&(Ft.delete(l),i.push(l)),l=l.parent;for(let o=i.length-1;o>=0;o--){const u=i[o];(u.f&(Ye|nt))===0&&Rn(u)}}Ft.clear()}}Ft=null}}function Ms(t,e,n,a){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const r of t.reactions){const i=r.f;(i&et)!==0?Ms(r,e,n,a):(i&(Sn|xt))!==0&&(i&Ae)===0&&hr(r,e,a)&&(Oe(r,Ae),_r(r))}}function hr(t,e,n){const a=n.get(t);if(a!==void 0)return a;if(t.deps!==null)for(const r of t.deps){if(Xn.call(e,r))return!0;if((r.f&et)!==0&&hr(r,e,n))return n.set(r,!0),!0}return n.set(t,!1),!1}function _r(t){_e.schedule(t)}function zs(t,e){if(!((t.f&At)!==0&&(t.f&je)!==0)){(t.f&Ae)!==0?e.d.push(t):(t.f&ht)!==0&&e.m.push(t),Oe(t,je);for(var n=t.first;n!==null;)zs(n,e),n=n.next}}function Ns(t){Oe(t,je);for(var e=t.first;e!==null;)Ns(e),e=e.next}let wa=new Set;const Rt=new Map;let Rs=!1;function hn(t,e){var n={f:0,v:t,reactions:null,equals:ps,rv:0,wv:0};return n}function pe(t,e){const n=hn(t);return Vs(n),n}function Nl(t,e=!1,n=!0){const a=hn(t);return e||(a.equals=ws),a}function fe(t,e,n=!1){ge!==null&&(!St||(ge.f&ma)!==0)&&bs()&&(ge.f&(et|xt|Sn|ma))!==0&&(It===null||!It.has(t))&&ml();let a=n?pt(e):e;return Nn(t,a,ha)}var rn=null,Ja=0;function Nn(t,e,n=null){if(!t.equals(e)){Bt?Rt.set(t,e):Rt.has(t)||Rt.set(t,t.v);var a=Qt.ensure();if(a.capture(t,e),(t.f&et)!==0){const r=t;(t.f&Ae)!==0&&vr(r),Et===null&&fr(r)}t.wv=Ws(),rn=null,Ja=0,Is(t,Ae,n),rn=null,be!==null&&(be.f&je)!==0&&(be.f&(At|Xt))===0&&(gt===null?Ul([t]):gt.push(t)),!a.is_fork&&wa.size>0&&!Rs&&Rl()}return e}function Rl(){Rs=!1;for(const t of wa){(t.f&je)!==0&&Oe(t,ht);let e;try{e=oa(t)}catch{e=!0}e&&Rn(t)}wa.clear()}function Yn(t){fe(t,t.v+1)}function Is(t,e,n){var a=t.reactions;if(a!==null){var r=a.length;if(Ja+=r,Ja>1e5&&rn===null&&(rn=new Set),rn!==null){if(rn.has(t))return;rn.add(t)}for(var i=0;i<r;i++){var l=a[i],o=l.f,u=(o&Ae)===0;if(u&&Oe(l,e),(o&ma)!==0)wa.add(l);else if((o&et)!==0){var f=l;Et?.delete(f),Is(f,ht,n)}else if(u){var v=l;(o&xt)!==0&&Ft!==null&&Ft.add(v),n!==null?n.push(v):_r(v)}}}}function pt(t){if(typeof t!="object"||t===null||on in t||hs in t)return t;const e=fs(t);if(e!==Di&&e!==Li)return t;var n=new Map,a=xa(t),r=pe(0),i=cn,l=o=>{if(cn===i)return o();var u=ge,f=cn;bt(null),$r(i);var v=o();return bt(u),$r(f),v};return a&&n.set("length",pe(t.length)),new Proxy(t,{defineProperty(o,u,f){(!("value"in f)||f.configurable===!1||f.enumerable===!1||f.writable===!1)&&hl();var v=n.get(u);return v===void 0?l(()=>{var _=pe(f.value);return n.set(u,_),_}):fe(v,f.value,!0),!0},deleteProperty(o,u){var f=n.get(u);if(f===void 0){if(u in o){const v=l(()=>pe(Le));n.set(u,v),Yn(r)}}else fe(f,Le),Yn(r);return!0},get(o,u,f){if(u===on)return t;var v=n.get(u),_=u in o;if(v===void 0&&(!_||En(o,u)?.writable)&&(v=l(()=>{var p=pt(_?o[u]:Le),x=pe(p);return x}),n.set(u,v)),v!==void 0){var g=s(v);return g===Le?void 0:g}return Reflect.get(o,u,f)},getOwnPropertyDescriptor(o,u){this.has?.(o,u);var f=Reflect.getOwnPropertyDescriptor(o,u),v=n.get(u);if(v!==void 0){var _=s(v);if(_===Le)return;if(f&&"value"in f)f.value=_;else return{enumerable:!0,configurable:!0,value:_,writable:!0}}return f},has(o,u){if(u===on)return!0;var f=n.get(u),v=f!==void 0&&f.v!==Le||Reflect.has(o,u);if(f!==void 0||(be!==null||ge!==null)&&(!v||En(o,u)?.writable)){f===void 0&&(f=l(()=>{var g=v?pt(o[u]):Le,p=pe(g);return p}),n.set(u,f));var _=s(f);if(_===Le)return!1}return v},set(o,u,f,v){var _=n.get(u),g=u in o;if(a&&u==="length")for(var p=f;p<_.v;p+=1){var x=n.get(p+"");x!==void 0?fe(x,Le):p in o&&(x=l(()=>pe(Le)),n.set(p+"",x))}if(_===void 0)(!g||En(o,u)?.writable)&&(_=l(()=>pe(void 0)),fe(_,pt(f)),n.set(u,_));else{g=_.v!==Le;var P=l(()=>pt(f));fe(_,P)}var N=Reflect.getOwnPropertyDescriptor(o,u);if(N?.set&&N.set.call(v,f),!g){if(a&&typeof u=="string"){var A=n.get("length"),R=Number(u);Number.isInteger(R)&&R>=A.v&&fe(A,R+1)}Yn(r)}return!0},ownKeys(o){s(r);var u=Reflect.ownKeys(o).filter(_=>{var g=n.get(_);return g===void 0||g.v!==Le});for(var[f,v]of n)v.v!==Le&&!(f in o)&&u.push(f);return u},setPrototypeOf(){_l()}})}function Ir(t){try{if(t!==null&&typeof t=="object"&&on in t)return t[on]}catch{}return t}function Os(t,e){return Object.is(Ir(t),Ir(e))}var Xa,$s,Ps,Cs;function Il(){if(Xa===void 0){Xa=window,$s=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Ps=En(e,"firstChild").get,Cs=En(e,"nextSibling").get,Mr(t)&&(t[Ka]=void 0,t[_s]=null,t[Ga]=void 0,t.__e=void 0),Mr(n)&&(n[Za]=void 0)}}function Ut(t=""){return document.createTextNode(t)}function _n(t){return Ps.call(t)}function la(t){return Cs.call(t)}function w(t,e){return _n(t)}function ke(t,e=!1){{var n=_n(t);return n instanceof Comment&&n.data===""?la(n):n}}function m(t,e=!1){return _n(t)}function c(t,e=1,n=!1){let a=t;for(;e--;)a=la(a);return a}function Ol(t){t.textContent=""}function Ds(){return!1}function $l(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Pl(t){var e=be;if(e===null)return ge.f|=Jt,t;if((e.f&Pn)===0&&(e.f&Mn)===0)throw t;Mt(t,e)}function Mt(t,e){if(t===gs)throw t;if(!(e!==null&&(e.f&Ye)!==0)){for(;e!==null;){if((e.f&Wa)!==0&&(e.f&(Ye|Qn))===0){if((e.f&Pn)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Cl(t){be===null&&(ge===null&&dl(),cl()),Bt&&ul()}function Dl(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function $t(t,e){var n=be;n!==null&&(n.f&nt)!==0&&(t|=nt);var a={ctx:at,deps:null,nodes:null,f:t|Ae|Tt,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};_e?.register_created_effect(a);var r=a;if((t&Mn)!==0)Zn!==null?Zn.push(a):Qt.ensure().schedule(a);else if(e!==null){try{Rn(a)}catch(l){throw Je(a),l}r.deps===null&&r.teardown===null&&r.nodes===null&&r.first===r.last&&(r.f&Cn)===0&&(r=r.first,(t&xt)!==0&&(t&vn)!==0&&r!==null&&(r.f|=vn))}if(r!==null&&(r.parent=n,n!==null&&Dl(r,n),ge!==null&&(ge.f&et)!==0&&(t&Xt)===0)){var i=ge;(i.effects??=[]).push(r)}return a}function mr(){return ge!==null&&!St}function gr(t){const e=$t(Sa,null);return Oe(e,je),e.teardown=t,e}function Aa(t){Cl();var e=be.f,n=!ge&&(e&At)!==0&&at!==null&&!at.i;if(n){var a=at;(a.e??=[]).push(t)}else return Ls(t)}function Ls(t){return $t(Mn|Ui,t)}function Ll(t){Qt.ensure();const e=$t(Xt|Cn,t);return(n={})=>new Promise(a=>{n.outro?un(e,()=>{Je(e),a(void 0)}):(Je(e),a(void 0))})}function Ma(t){return $t(Mn,t)}function ql(t){return $t(Sn|Cn,t)}function pr(t,e=0){return $t(Sa|e,t)}function M(t,e=[],n=[],a=[]){xs(a,e,n,r=>{$t(Sa,()=>{t(...r.map(s))})})}function za(t,e=0){var n=$t(xt|e,t);return n}function qs(t,e=0){var n=$t(ur|e,t);return n}function it(t){return $t(At|Cn,t)}function js(t){var e=t.teardown;if(e!==null){const n=Bt,a=ge;Or(!0),bt(null);try{e.call(null)}catch(r){Mt(r,t.parent)}finally{Or(n),bt(a)}}}function wr(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const r=n.ac;r!==null&&Dn(()=>{r.abort(ia)});var a=n.next;(n.f&Xt)!==0?n.parent=null:Je(n,e),n=a}}function jl(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&At)===0&&Je(e),e=n}}function Je(t,e=!0){var n=!1;(e||(t.f&Fi)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(Fl(t.nodes.start,t.nodes.end),n=!0),t.f|=Qn,wr(t,e&&!n),ta(t,0);var a=t.nodes&&t.nodes.t;if(a!==null)for(const i of a)i.stop();js(t),t.f^=Qn,t.f|=Ye;var r=t.parent;r!==null&&r.first!==null&&Fs(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function Fl(t,e){for(;t!==null;){var n=t===e?null:la(t);t.remove(),t=n}}function Fs(t){var e=t.parent,n=t.prev,a=t.next;n!==null&&(n.next=a),a!==null&&(a.prev=n),e!==null&&(e.first===t&&(e.first=a),e.last===t&&(e.last=n))}function un(t,e,n=!0){var a=[];t.f|=cr,Us(t,a,!0);var r=()=>{n&&Je(t),e&&e()},i=a.length;if(i>0){var l=()=>--i||r();for(var o of a)o.out(l)}else r()}function Us(t,e,n){if((t.f&nt)===0){t.f^=nt;var a=t.nodes&&t.nodes.t;if(a!==null)for(const o of a)(o.is_global||n)&&e.push(o);for(var r=t.first;r!==null;){var i=r.next;if((r.f&Xt)===0){var l=(r.f&vn)!==0||(r.f&At)!==0&&(t.f&xt)!==0;Us(r,e,l?n:!1)}r=i}}}function ba(t){t.f&=~cr,Hs(t,!0)}function Hs(t,e){if((t.f&cr)===0&&(t.f&nt)!==0){t.f^=nt,(t.f&je)===0&&(Oe(t,Ae),Qt.ensure().schedule(t));for(var n=t.first;n!==null;){var a=n.next,r=(n.f&vn)!==0||(n.f&At)!==0;Hs(n,r?e:!1),n=a}var i=t.nodes&&t.nodes.t;if(i!==null)for(const l of i)(l.is_global||e)&&l.in()}}function br(t,e){if(t.nodes)for(var n=t.nodes.start,a=t.nodes.end;n!==null;){var r=n===a?null:la(n);e.append(n),n=r}}let Bt=!1;function Or(t){Bt=t}let ge=null,St=!1;function bt(t){ge=t}let be=null;function Ot(t){be=t}let It=null;function Vs(t){ge!==null&&((ge.f&ga)!==0||(ge.f&et)!==0)&&(It??=new Set).add(t)}let lt=null,ft=0,gt=null;function Ul(t){gt=t}let Bs=1,ln=0,cn=ln;function $r(t){cn=t}function Ws(){return++Bs}function oa(t){var e=t.f;if((e&Ae)!==0)return!0;if((e&ht)!==0){for(var n=t.deps,a=n.length,r=0;r<a;r++){var i=n[r];if(oa(i)&&Ts(i),i.wv>t.wv)return!0}(e&Tt)!==0&&Et===null&&Oe(t,je)}return!1}function Ks(t,e,n=!0){var a=t.reactions;if(a!==null&&!(It!==null&&It.has(t)))for(var r=0;r<a.length;r++){var i=a[r];(i.f&et)!==0?Ks(i,e,!1):e===i&&(n?Oe(i,Ae):(i.f&je)!==0&&Oe(i,ht),_r(i))}}function Gs(t){var e=lt,n=ft,a=gt,r=ge,i=It,l=at,o=St,u=cn,f=t.f;lt=null,ft=0,gt=null,ge=(f&(At|Xt))===0?t:null,It=null,zn(t.ctx),St=!1,cn=++ln,t.ac!==null&&(Dn(()=>{t.ac.abort(ia)}),t.ac=null);try{t.f|=ga;var v=t.fn,_=v();t.f|=Pn;var g=Pr(t);if(bs()&&gt!==null&&!St&&g!==null&&(t.f&(et|ht|Ae))===0)for(var p=0;p<gt.length;p++)Ks(gt[p],t);if(r!==null&&r!==t){if(ln++,r.deps!==null)for(let x=0;x<n;x+=1)r.deps[x].rv=ln;if(e!==null)for(const x of e)x.rv=ln;gt!==null&&(a===null?a=gt:a.push(...gt))}return(t.f&Jt)!==0&&(t.f^=Jt),_}catch(x){return Pr(t),Pl(x)}finally{t.f^=ga,lt=e,ft=n,gt=a,ge=r,It=i,zn(l),St=o,cn=u}}function Pr(t){var e=t.deps,n=_e?.is_fork;if(lt!==null){var a;if(n||ta(t,ft),e!==null&&ft>0)for(e.length=ft+lt.length,a=0;a<lt.length;a++)e[ft+a]=lt[a];else t.deps=e=lt;if(mr()&&(t.f&Tt)!==0)for(a=ft;a<e.length;a++)(e[a].reactions??=[]).push(t)}else!n&&e!==null&&ft<e.length&&(ta(t,ft),e.length=ft);return e}function Hl(t,e){let n=e.reactions;if(n!==null){var a=Pi.call(n,t);if(a!==-1){var r=n.length-1;r===0?n=e.reactions=null:(n[a]=n[r],n.pop())}}if(n===null&&(e.f&et)!==0&&(lt===null||!Xn.call(lt,e))){var i=e;(i.f&Tt)!==0&&(i.f^=Tt),i.v!==Le&&fr(i),i.ac!==null&&Dn(()=>{i.ac.abort(ia),i.ac=null,Oe(i,Ae)}),Tl(i),ta(i,0)}}function ta(t,e){var n=t.deps;if(n!==null)for(var a=e;a<n.length;a++)Hl(t,n[a])}function Rn(t){var e=t.f;if((e&Ye)===0){Oe(t,je);var n=be;be=t;try{(e&(xt|ur))!==0?jl(t):wr(t),js(t);var a=Gs(t);t.teardown=typeof a=="function"?a:null,t.wv=Bs;var r}finally{be=n}}}async function Vl(){await Promise.resolve(),Ml()}function s(t){var e=t.f,n=(e&et)!==0;if(ge!==null&&!St){var a=be!==null&&(be.f&Ye)!==0;if(!a&&(It===null||!It.has(t))){var r=ge.deps;if((ge.f&ga)!==0)t.rv<ln&&(t.rv=ln,lt===null&&r!==null&&r[ft]===t?ft++:lt===null?lt=[t]:lt.push(t));else{ge.deps??=[],Xn.call(ge.deps,t)||ge.deps.push(t);var i=t.reactions;i===null?t.reactions=[ge]:Xn.call(i,ge)||i.push(ge)}}}if(Bt&&Rt.has(t))return Rt.get(t);if(n){var l=t;if(Bt){var o=l.v;return((l.f&je)===0&&l.reactions!==null||Ys(l))&&(o=vr(l)),Rt.set(l,o),o}var u=(l.f&Tt)===0&&!St&&ge!==null&&(ge.f&Tt)!==0,f=(l.f&Pn)===0;oa(l)&&(u&&(l.f|=Tt),Ts(l)),u&&!f&&(As(l),Zs(l))}if(Et?.has(t))return Et.get(t);if((t.f&Jt)!==0)throw t.v;return t.v}function Zs(t){if(t.f|=Tt,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:Xn.call(e,t)||e.push(t),(n.f&et)!==0&&(n.f&Tt)===0&&(As(n),Zs(n))}}function Ys(t){if(t.v===Le)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(Rt.has(e)||(e.f&et)!==0&&Ys(e))return!0;return!1}function ua(t){var e=St;try{return St=!0,t()}finally{St=e}}function Bl(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const Wl=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function Kl(t){return Wl.includes(t)}const Gl={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function Zl(t){return t=t.toLowerCase(),Gl[t]??t}const Yl=["touchstart","touchmove"];function Jl(t){return Yl.includes(t)}const Bn=Symbol("events"),Js=new Set,Qa=new Set;function Xs(t,e,n,a={}){function r(i){if(a.capture||er.call(e,i),!i.cancelBubble)return Dn(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(r.__removed=!1,Nt(()=>{r.__removed||e.addEventListener(t,r,a)})):e.addEventListener(t,r,a),r}function ya(t,e,n,a,r){var i={capture:a,passive:r},l=Xs(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&gr(()=>{l.__removed=!0,e.removeEventListener(t,l,i)})}function Ve(t,e,n){(e[Bn]??={})[t]=n}function tn(t){for(var e=0;e<t.length;e++)Js.add(t[e]);for(var n of Qa)n(t)}let Ca=null,Da=!1;function er(t){var e=this,n=e.ownerDocument,a=t.type,r=t.composedPath?.()||[],i=r[0]||t.target;Ca=t,Da||(Da=!0,setTimeout(()=>{Da=!1,Ca=null}));var l=0,o=Ca===t&&t[Bn];if(o){var u=r.indexOf(o);if(u!==-1&&(e===document||e===window)){t[Bn]=e;return}var f=r.indexOf(e);if(f===-1)return;u<=f&&(l=u)}if(i=r[l]||t.target,i!==e){ds(t,"currentTarget",{configurable:!0,get(){return i||n}});var v=ge,_=be;bt(null),Ot(null);try{for(var g,p=[];i!==null&&i!==e;){try{var x=i[Bn]?.[a];x!=null&&(!i.disabled||t.target===i)&&x.call(i,t)}catch(P){g?p.push(P):g=P}if(t.cancelBubble)break;l++,i=l<r.length?r[l]:null}if(g){for(let P of p)queueMicrotask(()=>{throw P});throw g}}finally{t[Bn]=e,delete t.currentTarget,bt(v),Ot(_)}}}const Xl=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function Ql(t){return Xl?.createHTML(t)??t}function Qs(t){var e=$l("template");return e.innerHTML=Ql(t.replaceAll("<!>","<!---->")),e.content}function na(t,e){var n=be;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function z(t,e){var n=(e&Qi)!==0,a=(e&el)!==0,r,i=!t.startsWith("<!>");return()=>{r===void 0&&(r=Qs(i?t:"<!>"+t),n||(r=_n(r)));var l=a||$s?document.importNode(r,!0):r.cloneNode(!0);if(n){var o=_n(l),u=l.lastChild;na(o,u)}else na(l,l);return l}}function eo(t,e,n="svg"){var a=!t.startsWith("<!>"),r=`<${n}>${a?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var l=Qs(r),o=_n(l);i=_n(o)}var u=i.cloneNode(!0);return na(u,u),u}}function ei(t,e){return eo(t,e,"svg")}function vt(t=""){{var e=Ut(t+"");return na(e,e),e}}function dn(){var t=document.createDocumentFragment(),e=document.createComment(""),n=Ut();return t.append(e,n),na(e,n),t}function k(t,e){t!==null&&t.before(e)}function to(t){let e=0,n=hn(0),a;return()=>{mr()&&(s(n),pr(()=>(e===0&&(a=ua(()=>t(()=>Yn(n)))),e+=1,()=>{Nt(()=>{e-=1,e===0&&(a?.(),a=void 0,Yn(n))})})))}}var no=vn|Cn;function ao(t,e,n,a){new ro(t,e,n,a)}class ro{parent;is_pending=!1;transform_error;#e;#l=null;#t;#r;#n;#a=null;#i=null;#s=null;#o=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=to(()=>(this.#f=hn(this.#u),()=>{this.#f=null}));constructor(e,n,a,r){this.#e=e,this.#t=n,this.#r=i=>{var l=be;l.b=this,l.f|=Wa,a(i)},this.parent=be.b,this.transform_error=r??this.parent?.transform_error??(i=>i),this.#n=za(()=>{this.#y()},no)}#p(){try{this.#a=it(()=>this.#r(this.#e))}catch(e){this.error(e)}}#b(e){const n=this.#t.failed,{reset:a,invoke_onerror:r}=this.#w(e);Nt(r),n&&(this.#s=it(()=>{n(this.#e,()=>e,()=>a)}))}#w(e){var n=!1,a=!1;const r=()=>{if(!this.#d()){if(n){sl();return}n=!0,a&&gl(),this.#s!==null&&un(this.#s,()=>{this.#s=null}),this.#k(()=>{this.#y()})}};return{reset:r,invoke_onerror:()=>{if(!this.#d())try{a=!0,this.#t.onerror?.(e,r),a=!1}catch(l){Mt(l,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(Ye|Qn))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=it(()=>e(this.#e)),Nt(()=>{if(!this.#d()){var n=this.#o=document.createDocumentFragment(),a=Ut(),r=!1;if(n.append(a),this.#a=this.#k(()=>{try{return it(()=>this.#r(a))}catch(i){try{this.error(i),r=!0}catch(l){Mt(l,this.#n.parent)}return null}}),this.#a===null){this.#o=null,r&&this.#m(_e);return}this.#c===0&&(this.#e.before(n),this.#o=null,un(this.#i,()=>{this.#i=null}),this.#m(_e))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#a=it(()=>{this.#r(this.#e)}),this.#c>0){var e=this.#o=document.createDocumentFragment();br(this.#a,e);const n=this.#t.pending;this.#i=it(()=>n(this.#e))}else this.#m(_e)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){ks(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=be,a=ge,r=at;Ot(this.#n),bt(this.#n),zn(this.#n.ctx);try{return Qt.ensure(),e()}finally{Ot(n),bt(a),zn(r)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#i&&un(this.#i,()=>{this.#i=null}),this.#o&&(this.#e.before(this.#o),this.#o=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,Nt(()=>{this.#v=!1,this.#f&&Nn(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),s(this.#f)}error(e){if(e===gs||!this.#t.onerror&&!this.#t.failed)throw e;_e?.is_fork?(this.#a&&_e.skip_effect(this.#a),this.#i&&_e.skip_effect(this.#i),this.#s&&_e.skip_effect(this.#s),_e.oncommit(()=>{this.#d()||this.#E(e)})):this.#E(e)}#E(e){this.#a&&(Je(this.#a),this.#a=null),this.#i&&(Je(this.#i),this.#i=null),this.#s&&(Je(this.#s),this.#s=null);let n=this.#t.failed;const a=r=>{if(this.#d())return;const{reset:i,invoke_onerror:l}=this.#w(r);l(),n&&!this.#d()&&(this.#s=this.#k(()=>{try{return it(()=>{var o=be;o.b=this,o.f|=Wa,n(this.#e,()=>r,()=>i)})}catch(o){return Mt(o,this.#n.parent),null}}))};Nt(()=>{if(!this.#d()){var r;try{r=this.transform_error(e)}catch(i){Mt(i,this.#n&&this.#n.parent);return}r!==null&&typeof r=="object"&&typeof r.then=="function"?r.then(a,i=>Mt(i,this.#n&&this.#n.parent)):a(r)}})}}function d(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Za]??=t.nodeValue)&&(t[Za]=n,t.nodeValue=`${n}`)}function so(t,e){return io(t,e)}const ca=new Map;function io(t,{target:e,anchor:n,props:a={},events:r,context:i,intro:l=!0,transformError:o}){Il();var u=void 0,f=Ll(()=>{var v=n??e.appendChild(Ut());ao(v,{pending:()=>{}},p=>{Pe({});var x=at;i&&(x.c=i),r&&(a.$$events=r),u=t(p,a)||dr(),Ce()},o);var _=new Set,g=p=>{for(var x=0;x<p.length;x++){var P=p[x];if(!_.has(P)){_.add(P);var N=Jl(P);for(const b of[e,document]){var A=ca.get(b);A===void 0&&(A=new Map,ca.set(b,A));var R=A.get(P);R===void 0?(b.addEventListener(P,er,{passive:N}),A.set(P,1)):A.set(P,R+1)}}}};return g(Ea(Js)),Qa.add(g),()=>{for(var p of _)for(const N of[e,document]){var x=ca.get(N),P=x.get(p);--P==0?(N.removeEventListener(p,er),x.delete(p),x.size===0&&ca.delete(N)):x.set(p,P)}Qa.delete(g),v!==n&&v.parentNode?.removeChild(v)}});return lo.set(u,f),u}let lo=new WeakMap;class ti{anchor;#e=new Map;#l=new Map;#t=new Map;#r=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#a=e=>{if(this.#e.has(e)){var n=this.#e.get(e),a=this.#l.get(n);if(a)ba(a),this.#r.delete(n);else{var r=this.#t.get(n);r&&(ba(r.effect),this.#l.set(n,r.effect),this.#t.delete(n),r.fragment.lastChild.remove(),this.anchor.before(r.fragment),a=r.effect)}for(const[i,l]of this.#e){if(this.#e.delete(i),i===e)break;const o=this.#t.get(l);o&&(Je(o.effect),this.#t.delete(l))}for(const[i,l]of this.#l){if(i===n||this.#r.has(i))continue;const o=()=>{if(Array.from(this.#e.values()).includes(i)){var f=document.createDocumentFragment();br(l,f),f.append(Ut()),this.#t.set(i,{effect:l,fragment:f})}else Je(l);this.#r.delete(i),this.#l.delete(i)};this.#n||!a?(this.#r.add(i),un(l,o,!1)):o()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[a,r]of this.#t)n.includes(a)||(Je(r.effect),this.#t.delete(a))};ensure(e,n){var a=_e,r=Ds();if(n&&!this.#l.has(e)&&!this.#t.has(e))if(r){var i=document.createDocumentFragment(),l=Ut();i.append(l),this.#t.set(e,{effect:it(()=>n(l)),fragment:i})}else this.#l.set(e,it(()=>n(this.anchor)));if(this.#e.set(a,e),r){for(const[o,u]of this.#l)o===e?a.unskip_effect(u):a.skip_effect(u);for(const[o,u]of this.#t)o===e?a.unskip_effect(u.effect):a.skip_effect(u.effect);a.oncommit(this.#a),a.ondiscard(this.#i)}else this.#a(a)}}function F(t,e,n=!1){var a=new ti(t),r=n?vn:0;function i(l,o){a.ensure(l,o)}za(()=>{var l=!1;e((o,u=0)=>{l=!0,i(u,o)}),l||i(-1,null)},r)}function oo(t,e){return e}function uo(t,e,n){for(var a=[],r=e.length,i,l=e.length,o=0;o<r;o++){let _=e[o];un(_,()=>{if(i){if(i.pending.delete(_),i.done.add(_),i.pending.size===0){var g=t.outrogroups;tr(t,Ea(i.done)),g.delete(i),g.size===0&&(t.outrogroups=null)}}else l-=1},!1)}if(l===0){var u=a.length===0&&n!==null&&t.pending.size===0;if(u){var f=n,v=f.parentNode;Ol(v),v.append(f),t.items.clear()}tr(t,e,!u)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function tr(t,e,n=!0){var a;if(t.pending.size>0){a=new Set;for(const l of t.pending.values())for(const o of l)a.add(t.items.get(o).e)}for(var r=0;r<e.length;r++){var i=e[r];if(a?.has(i)){i.f|=zt;const l=document.createDocumentFragment();br(i,l)}else Je(e[r],n)}}var Cr;function Ee(t,e,n,a,r,i=null){var l=t,o=new Map,u=(e&ms)!==0;if(u){var f=t;l=f.appendChild(Ut())}var v=null,_=Ss(()=>{var R=n();return xa(R)?R:R==null?[]:Ea(R)}),g=new Map,p=!0;function x(R){if((A.effect.f&Ye)===0){A.pending.delete(R);var b=s(_);A.fallback=v,co(A,b,l,e,a),v!==null&&(b.length===0?(v.f&zt)===0?ba(v):(v.f^=zt,Wn(v,null,l)):un(v,()=>{v=null}))}}function P(R){A.pending.delete(R)}var N=za(()=>{for(var R=s(_),b=R.length,O=new Set,E=_e,I=Ds(),$=0;$<b;$+=1){var Z=R[$],S=a(Z,$),T=p?null:o.get(S);T?(T.v&&Nn(T.v,Z),T.i&&Nn(T.i,$),I&&E.unskip_effect(T.e)):(T=fo(o,p?l:Cr??=Ut(),Z,S,$,r,e,n),p||(T.e.f|=zt),o.set(S,T)),O.add(S)}if(b===0&&i&&!v&&(p?v=it(()=>i(l)):(v=it(()=>i(Cr??=Ut())),v.f|=zt)),b>O.size&&ol(),!p)if(g.set(E,O),I){for(const[B,ne]of o)O.has(B)||E.skip_effect(ne.e);E.oncommit(x),E.ondiscard(P)}else x(E);s(_)}),A={effect:N,items:o,pending:g,outrogroups:null,fallback:v};p=!1}function Un(t){for(;t!==null&&(t.f&At)===0;)t=t.next;return t}function co(t,e,n,a,r){var i=(a&Ki)!==0,l=e.length,o=t.items,u=Un(t.effect.first),f,v=null,_,g=[],p=[],x,P,N,A;if(i)for(A=0;A<l;A+=1)x=e[A],P=r(x,A),N=o.get(P).e,(N.f&zt)===0&&(N.nodes?.a?.measure(),(_??=new Set).add(N));for(A=0;A<l;A+=1){if(x=e[A],P=r(x,A),N=o.get(P).e,t.outrogroups!==null)for(const T of t.outrogroups)T.pending.delete(N),T.done.delete(N);if((N.f&nt)!==0&&(ba(N),i&&(N.nodes?.a?.unfix(),(_??=new Set).delete(N))),(N.f&zt)!==0)if(N.f^=zt,N===u)Wn(N,null,n);else{var R=v?v.next:u;N===t.effect.last&&(t.effect.last=N.prev),N.prev&&(N.prev.next=N.next),N.next&&(N.next.prev=N.prev),Yt(t,v,N),Yt(t,N,R),Wn(N,R,n),v=N,g=[],p=[],u=Un(v.next);continue}if(N!==u){if(f!==void 0&&f.has(N)){if(g.length<p.length){var b=p[0],O;v=b.prev;var E=g[0],I=g[g.length-1];for(O=0;O<g.length;O+=1)Wn(g[O],b,n);for(O=0;O<p.length;O+=1)f.delete(p[O]);Yt(t,E.prev,I.next),Yt(t,v,E),Yt(t,I,b),u=b,v=I,A-=1,g=[],p=[]}else f.delete(N),Wn(N,u,n),Yt(t,N.prev,N.next),Yt(t,N,v===null?t.effect.first:v.next),Yt(t,v,N),v=N;continue}for(g=[],p=[];u!==null&&u!==N;)(f??=new Set).add(u),p.push(u),u=Un(u.next);if(u===null)continue}(N.f&zt)===0&&g.push(N),v=N,u=Un(N.next)}if(t.outrogroups!==null){for(const T of t.outrogroups)T.pending.size===0&&(tr(t,Ea(T.done)),t.outrogroups?.delete(T));t.outrogroups.size===0&&(t.outrogroups=null)}if(u!==null||f!==void 0){var $=[];if(f!==void 0)for(N of f)(N.f&nt)===0&&$.push(N);for(;u!==null;)(u.f&nt)===0&&u!==t.fallback&&$.push(u),u=Un(u.next);var Z=$.length;if(Z>0){var S=(a&ms)!==0&&l===0?n:null;if(i){for(A=0;A<Z;A+=1)$[A].nodes?.a?.measure();for(A=0;A<Z;A+=1)$[A].nodes?.a?.fix()}uo(t,$,S)}}i&&Nt(()=>{if(_!==void 0)for(N of _)N.nodes?.a?.apply()})}function fo(t,e,n,a,r,i,l,o){var u=(l&Bi)!==0?(l&Gi)===0?Nl(n,!1,!1):hn(n):null,f=(l&Wi)!==0?hn(r):null;return{v:u,i:f,e:it(()=>(i(e,u??n,f??r,o),()=>{t.delete(a)}))}}function Wn(t,e,n){if(t.nodes)for(var a=t.nodes.start,r=t.nodes.end,i=e&&(e.f&zt)===0?e.nodes.start:n;a!==null;){var l=la(a);if(i.before(a),a===r)return;a=l}}function Yt(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function vo(t,e,...n){var a=new ti(t);za(()=>{const r=e()??null;a.ensure(r,r&&(i=>r(i,...n)))},vn)}function ho(t,e){var n=void 0,a;qs(()=>{n!==(n=e())&&(a&&(Je(a),a=null),n&&(a=it(()=>{Ma(()=>n(t))})))})}function ni(t){var e,n,a="";if(typeof t=="string"||typeof t=="number")a+=t;else if(typeof t=="object")if(Array.isArray(t)){var r=t.length;for(e=0;e<r;e++)t[e]&&(n=ni(t[e]))&&(a&&(a+=" "),a+=n)}else for(n in t)t[n]&&(a&&(a+=" "),a+=n);return a}function _o(){for(var t,e,n=0,a="",r=arguments.length;n<r;n++)(t=arguments[n])&&(e=ni(t))&&(a&&(a+=" "),a+=e);return a}function aa(t){return typeof t=="object"?_o(t):t??""}const Dr=[...` 	
\r\f \v\uFEFF`];function mo(t,e,n){var a=t==null?"":""+t;if(e&&(a=a?a+" "+e:e),n){for(var r of Object.keys(n))if(n[r])a=a?a+" "+r:r;else if(a.length)for(var i=r.length,l=0;(l=a.indexOf(r,l))>=0;){var o=l+i;(l===0||Dr.includes(a[l-1]))&&(o===a.length||Dr.includes(a[o]))?a=(l===0?"":a.substring(0,l))+a.substring(o+1):l=o}}return a===""?null:a}function Lr(t,e=!1){var n=e?" !important;":";",a="";for(var r of Object.keys(t)){var i=t[r];i!=null&&i!==""&&(a+=" "+r+": "+i+n)}return a}function La(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function go(t,e){if(e){var n="",a,r;if(Array.isArray(e)?(a=e[0],r=e[1]):a=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,l=0,o=!1,u=[];a&&u.push(...Object.keys(a).map(La)),r&&u.push(...Object.keys(r).map(La));var f=0,v=-1;const P=t.length;for(var _=0;_<P;_++){var g=t[_];if(o?g==="/"&&t[_-1]==="*"&&(o=!1):i?i===g&&(i=!1):g==="/"&&t[_+1]==="*"?o=!0:g==='"'||g==="'"?i=g:g==="("?l++:g===")"&&l--,!o&&i===!1&&l===0){if(g===":"&&v===-1)v=_;else if(g===";"||_===P-1){if(v!==-1){var p=La(t.substring(f,v).trim());if(!u.includes(p)){g!==";"&&_++;var x=t.substring(f,_).trim();n+=" "+x+";"}}f=_+1,v=-1}}}}return a&&(n+=Lr(a)),r&&(n+=Lr(r,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Me(t,e,n,a,r,i){var l=t[Ka];if(l!==n||l===void 0){var o=mo(n,a,i);o==null?t.removeAttribute("class"):e?t.className=o:t.setAttribute("class",o),t[Ka]=n}else if(i&&r!==i)for(var u in i){var f=!!i[u];(r==null||f!==!!r[u])&&t.classList.toggle(u,f)}return i}function qa(t,e={},n,a){for(var r in n){var i=n[r];e[r]!==i&&(n[r]==null?t.style.removeProperty(r):t.style.setProperty(r,i,a))}}function Ze(t,e,n,a){var r=t[Ga];if(r!==e){var i=go(e,a);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Ga]=e}else a&&(Array.isArray(a)?(qa(t,n?.[0],a[0]),qa(t,n?.[1],a[1],"important")):qa(t,n,a));return a}function ai(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function qr(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,ri(t,!n||"__value"in t))}function ri(t,e){var n=t.__defaultValue,a=t.multiple,r=a?n??[]:null;if(!(a&&!xa(r))){var i=t.selectedIndex,l=e&&a?new Set(t.selectedOptions):null;for(var o of t.options){var u=ar(o);ai(o,a?r.includes(u):Os(u,n))}if(e)if(l!==null)for(o of t.options){var f=l.has(o);o.selected!==f&&(o.selected=f)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function nr(t,e,n=!1){if(t.multiple){if(e==null)return;if(!xa(e))return rl();for(var a of t.options)a.selected=e.includes(ar(a));return}for(a of t.options){var r=ar(a);if(Os(r,e)){a.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function po(t){var e=new MutationObserver(n=>{n.every(wo)||("__defaultValue"in t&&ri(t,!1),"__value"in t&&nr(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),gr(()=>{e.disconnect()})}function ar(t){return"__value"in t?t.__value:t.value}function wo(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const Hn=Symbol("class"),yn=Symbol("style"),si=Symbol("is custom element"),ii=Symbol("is html"),bo=Ta?"input":"INPUT",yo=Ta?"option":"OPTION",li=Ta?"select":"SELECT",ko=Ta?"progress":"PROGRESS";function he(t,e,n,a){var r=oi(t),i=r[e];i!==(r[e]=n)&&(e==="loading"&&(t[Vi]=n),n==null?t.removeAttribute(e):typeof n!="string"&&ui(t).has(e)?t[e]=n:t.setAttribute(e,n))}function xo(t,e,n,a,r=!1,i=!1){var l=oi(t),o=l[si],u=!l[ii],f=e||{},v=t.nodeName===yo,_=t.nodeName===li;for(var g in e)!(g in n)&&g[0]+g[1]!=="$$"&&(n[g]=null);n.class?n.class=aa(n.class):(a||n[Hn])&&(n.class=null),n[yn]&&(n.style??=null);var p=ui(t);if(t.nodeName===bo&&"type"in n&&("value"in n||"__value"in n)){var x=n.type;(x!==f.type||x===void 0&&t.hasAttribute("type"))&&(f.type=x,he(t,"type",x,i))}for(const I in n){let $=n[I];if(v&&I==="value"&&$==null){t.value=t.__value="",f[I]=$;continue}if(I==="class"){var P=t.namespaceURI==="http://www.w3.org/1999/xhtml";Me(t,P,$,a,e?.[Hn],n[Hn]),f[I]=$,f[Hn]=n[Hn];continue}if(I==="style"){Ze(t,$,e?.[yn],n[yn]),f[I]=$,f[yn]=n[yn];continue}var N=f[I];if(!($===N&&!($===void 0&&t.hasAttribute(I)))){f[I]=$;var A=I[0]+I[1];if(A!=="$$")if(A==="on"){const Z={},S="$$"+I;let T=I.slice(2);var R=Kl(T);if(Bl(T)&&(T=T.slice(0,-7),Z.capture=!0),!R&&N){if($!=null)continue;t.removeEventListener(T,f[S],Z),f[S]=null}if(R)Ve(T,t,$),tn([T]);else if($!=null){let B=function(ne){f[I].call(this,ne)};var E=B;f[S]=Xs(T,t,B,Z)}}else if(I==="style")he(t,I,$);else if(I==="autofocus")bl(t,!!$);else if(!o&&(I==="__value"||I==="value"&&$!=null))t.__value=$,(N==null||t.value!==$||$===0&&t.nodeName===ko)&&(t.value=$);else if(I==="selected"&&v)ai(t,$);else{var b=I;u||(b=Zl(b));var O=b==="defaultValue"||b==="defaultChecked";if(_&&b==="defaultValue")continue;if($==null&&!o&&!O)if(l[I]=null,b==="value"||b==="checked"){let Z=t;const S=e===void 0;if(b==="value"){let T=Z.defaultValue;Z.removeAttribute(b),Z.defaultValue=T,Z.value=Z.__value=S?T:null}else{let T=Z.defaultChecked;Z.removeAttribute(b),Z.defaultChecked=T,Z.checked=S?T:!1}}else t.removeAttribute(I);else O||(o||typeof $!="string")&&p.has(b)?(t[b]=$,b in l&&(l[b]=Le)):typeof $!="function"&&he(t,b,$,i)}}}return f}function Eo(t,e,n=[],a=[],r=[],i,l=!1,o=!1){xs(r,n,a,u=>{var f=void 0,v={},_=t.nodeName===li,g=!1;if(qs(()=>{var x=e(...u.map(s)),P=xo(t,f,x,i,l,o);if(g&&_){var N=t;"defaultValue"in x&&qr(N,x.defaultValue),"value"in x&&nr(N,x.value)}for(let R of Object.getOwnPropertySymbols(v))x[R]||Je(v[R]);for(let R of Object.getOwnPropertySymbols(x)){var A=x[R];R.description===nl&&(!f||A!==f[R])&&(v[R]&&Je(v[R]),v[R]=it(()=>ho(t,()=>A))),P[R]=A}f=P}),_){var p=t;Ma(()=>{var x=f;"defaultValue"in x&&qr(p,x.defaultValue),nr(p,x.value,!0),po(p)})}g=!0})}function oi(t){return t[_s]??={[si]:t.nodeName.includes("-"),[ii]:t.namespaceURI===tl}}var jr=new Map;function ui(t){var e=t.getAttribute("is")||t.nodeName,n=jr.get(e);if(n)return n;jr.set(e,n=new Set);for(var a,r=t,i=Element.prototype;i!==r;){a=Ci(r);for(var l in a)a[l].set&&l!=="innerHTML"&&l!=="textContent"&&l!=="innerText"&&n.add(l);r=fs(r)}return n}function ci(t,e,n=e){var a=new WeakSet;kl(t,"input",async r=>{var i=r?t.defaultValue:t.value;if(i=ja(t)?Fa(i):i,n(i),_e!==null&&a.add(_e),await Vl(),i!==(i=e())){var l=t.selectionStart,o=t.selectionEnd,u=t.value.length;if(t.value=i??"",o!==null){var f=t.value.length;l===o&&o===u&&f>u?(t.selectionStart=f,t.selectionEnd=f):(t.selectionStart=l,t.selectionEnd=Math.min(o,f))}}}),ua(e)==null&&t.value&&(n(ja(t)?Fa(t.value):t.value),_e!==null&&a.add(_e)),pr(()=>{var r=e();if(t===document.activeElement){var i=_e;if(a.has(i))return}ja(t)&&r===Fa(t.value)||t.type==="date"&&!r&&!t.value||r!==t.value&&(t.value=r??"")})}function ja(t){var e=t.type;return e==="number"||e==="range"}function Fa(t){return t===""?null:+t}class yr{#e=new WeakMap;#l;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var a=this.#e.get(e)||new Set;return a.add(n),this.#e.set(e,a),this.#r().observe(e,this.#t),()=>{var r=this.#e.get(e);r.delete(n),r.size===0&&(this.#e.delete(e),this.#l.unobserve(e))}}#r(){return this.#l??(this.#l=new ResizeObserver(e=>{for(var n of e){yr.entries.set(n.target,n);for(var a of this.#e.get(n.target)||[])a(n)}}))}}var So=new yr({box:"border-box"});function Fr(t,e,n){var a=So.observe(t,()=>n(t[e]));Ma(()=>(ua(()=>n(t[e])),a))}function Ua(t,e){return t===e||t?.[on]===e}function di(t=dr(),e,n,a){var r=at.r,i=be;return Ma(()=>{var l,o;return pr(()=>{l=o,o=[],ua(()=>{Ua(n(...o),t)||(e(t,...o),l&&Ua(n(...l),t)&&e(null,...l))})}),()=>{let u=i;for(;u!==r&&u.parent!==null&&u.parent.f&Qn;)u=u.parent;const f=()=>{o&&Ua(n(...o),t)&&e(null,...o)},v=u.teardown;u.teardown=()=>{f(),v?.()}}}),t}let da=!1;function To(t){var e=da;try{return da=!1,[t(),da]}finally{da=e}}const Ao={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Mo(t,e,n){return new Proxy({props:t,exclude:e},Ao)}function fi(t,e,n,a){var r=!0,i=(n&Ji)!==0,l=(n&Xi)!==0,o=a,u=!0,f=void 0,v=()=>l&&r?(f??=ea(a),s(f)):(u&&(u=!1,o=l?ua(a):a),o);let _;if(i){var g=on in t||Hi in t;_=En(t,e)?.set??(g&&e in t?O=>t[e]=O:void 0)}var p,x=!1;i?[p,x]=To(()=>t[e]):p=t[e],p===void 0&&a!==void 0&&(p=v(),_&&(vl(),_(p)));var P;if(P=()=>{var O=t[e];return O===void 0?v():(u=!0,O)},(n&Yi)===0)return P;if(_){var N=t.$$legacy;return(function(O,E){return arguments.length>0?((!E||N||x)&&_(E?P():O),O):P()})}var A=!1,R=((n&Zi)!==0?ea:Ss)(()=>(A=!1,P()));i&&s(R);var b=be;return(function(O,E){if(arguments.length>0){const I=E?s(R):i?pt(O):O;return fe(R,I),A=!0,o!==void 0&&(o=I),O}return Bt&&A||(b.f&Ye)!==0?R.v:s(R)})}const zo="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(zo);class An{constructor(e){this.value=e}valueOf(){return this.value}}class qe extends An{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class Ht extends An{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class en extends An{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof An)return en.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof en?(n={...e.opts,...n},e=e.value):e instanceof An&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Ur=100,No="⁨",Ro="⁩";function Io(t,e,n){if(n===e||n instanceof Ht&&e instanceof Ht&&n.value===e.value)return!0;if(e instanceof Ht&&typeof n=="string"){let a=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===a)return!0}return!1}function Hr(t,e,n){return e[n]?In(t,e[n].value):(t.reportError(new RangeError("No default")),new qe)}function rr(t,e){const n=[],a=Object.create(null);for(const r of e)r.type==="narg"?a[r.name]=ra(t,r.value):n.push(ra(t,r));return{positional:n,named:a}}function ra(t,e){switch(e.type){case"str":return e.value;case"num":return new Ht(e.value,{minimumFractionDigits:e.precision});case"var":return Oo(t,e);case"mesg":return $o(t,e);case"term":return Po(t,e);case"func":return Co(t,e);case"select":return Do(t,e);default:return new qe}}function Oo(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new qe(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new qe(`$${e}`);if(n instanceof An)return n;switch(typeof n){case"string":return n;case"number":return new Ht(n);case"object":if(en.supportsValue(n))return new en(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new qe(`$${e}`)}}function $o(t,{name:e,attr:n}){const a=t.bundle._messages.get(e);if(!a)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new qe(e);if(n){const r=a.attributes[n];return r?In(t,r):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new qe(`${e}.${n}`))}return a.value?In(t,a.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new qe(e))}function Po(t,{name:e,attr:n,args:a}){const r=`-${e}`,i=t.bundle._terms.get(r);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${r}`)),new qe(r);if(n){const o=i.attributes[n];if(o){t.params=rr(t,a).named;const u=In(t,o);return t.params=null,u}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new qe(`${r}.${n}`)}t.params=rr(t,a).named;const l=In(t,i.value);return t.params=null,l}function Co(t,{name:e,args:n}){let a=t.bundle._functions[e];if(!a)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new qe(`${e}()`);if(typeof a!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new qe(`${e}()`);try{let r=rr(t,n);return a(r.positional,r.named)}catch(r){return t.reportError(r),new qe(`${e}()`)}}function Do(t,{selector:e,variants:n,star:a}){let r=ra(t,e);if(r instanceof qe)return Hr(t,n,a);for(const i of n){const l=ra(t,i.key);if(Io(t,r,l))return In(t,i.value)}return Hr(t,n,a)}function vi(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new qe;t.dirty.add(e);const n=[],a=t.bundle._useIsolating&&e.length>1;for(const r of e){if(typeof r=="string"){n.push(t.bundle._transform(r));continue}if(t.placeables++,t.placeables>Ur)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Ur}`);a&&n.push(No),n.push(ra(t,r).toString(t)),a&&n.push(Ro)}return t.dirty.delete(e),n.join("")}function In(t,e){return typeof e=="string"?t.bundle._transform(e):vi(t,e)}class Lo{constructor(e,n,a){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=a}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let a=this.bundle._intls.get(e);a||(a={},this.bundle._intls.set(e,a));let r=JSON.stringify(n);return a[r]||(a[r]=new e(this.bundle.locales,n)),a[r]}}function sr(t,e){const n=Object.create(null);for(const[a,r]of Object.entries(t))e.includes(a)&&(n[a]=r.valueOf());return n}const Vr=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function qo(t,e){let n=t[0];if(n instanceof qe)return new qe(`NUMBER(${n.valueOf()})`);if(n instanceof Ht)return new Ht(n.valueOf(),{...n.opts,...sr(e,Vr)});if(n instanceof en)return new Ht(n.toNumber(),{...sr(e,Vr)});throw new TypeError("Invalid argument to NUMBER")}const jo=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function Fo(t,e){let n=t[0];if(n instanceof qe)return new qe(`DATETIME(${n.valueOf()})`);if(n instanceof en||n instanceof Ht)return new en(n,sr(e,jo));throw new TypeError("Invalid argument to DATETIME")}const Br=new Map;function Uo(t){const e=Array.isArray(t)?t.join(" "):t;let n=Br.get(e);return n===void 0&&(n=new Map,Br.set(e,n)),n}class Ho{constructor(e,{functions:n,useIsolating:a=!0,transform:r=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:qo,DATETIME:Fo,...n},this._useIsolating=a,this._transform=r,this._intls=Uo(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const a=[];for(let r=0;r<e.body.length;r++){let i=e.body[r];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){a.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){a.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return a}formatPattern(e,n=null,a=null){if(typeof e=="string")return this._transform(e);let r=new Lo(this,a,n);try{return vi(r,e).toString(r)}catch(i){if(r.errors&&i instanceof Error)return r.errors.push(i),new qe().toString(r);throw i}}}const Ha=/^(-?[a-zA-Z][\w-]*) *= */gm,Wr=/\.([a-zA-Z][\w-]*) *= */y,Vo=/\*?\[/y,Va=/(-?[0-9]+(?:\.([0-9]+))?)/y,Bo=/([a-zA-Z][\w-]*)/y,Kr=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,Wo=/^[A-Z][A-Z0-9_-]*$/,fa=/([^{}\n\r]+)/y,Ko=/([^\\"\n\r]*)/y,Gr=/\\([\\"])/y,Zr=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,Go=/^\n+/,Yr=/ +$/,Zo=/ *\r?\n/g,Yo=/( *)$/,Jo=/{\s*/y,Jr=/\s*}/y,Xo=/\[\s*/y,Qo=/\s*] */y,eu=/\s*\(\s*/y,tu=/\s*->\s*/y,nu=/\s*:\s*/y,au=/\s*,?\s*/y,ru=/\s+/y;class su{constructor(e){this.body=[],Ha.lastIndex=0;let n=0;for(;;){let S=Ha.exec(e);if(S===null)break;n=Ha.lastIndex;try{this.body.push(u(S[1]))}catch(T){if(T instanceof SyntaxError)continue;throw T}}function a(S){return S.lastIndex=n,S.test(e)}function r(S,T){if(e[n]===S)return n++,!0;if(T)throw new T(`Expected ${S}`);return!1}function i(S,T){if(a(S))return n=S.lastIndex,!0;if(T)throw new T(`Expected ${S.toString()}`);return!1}function l(S){S.lastIndex=n;let T=S.exec(e);if(T===null)throw new SyntaxError(`Expected ${S.toString()}`);return n=S.lastIndex,T}function o(S){return l(S)[1]}function u(S){let T=v(),B=f();if(T===null&&Object.keys(B).length===0)throw new SyntaxError("Expected message value or attributes");return{id:S,value:T,attributes:B}}function f(){let S=Object.create(null);for(;a(Wr);){let T=o(Wr),B=v();if(B===null)throw new SyntaxError("Expected attribute value");S[T]=B}return S}function v(){let S;if(a(fa)&&(S=o(fa)),e[n]==="{"||e[n]==="}")return _(S?[S]:[],1/0);let T=I();return T?S?_([S,T],T.length):(T.value=$(T.value,Go),_([T],T.length)):S?$(S,Yr):null}function _(S=[],T){for(;;){if(a(fa)){S.push(o(fa));continue}if(e[n]==="{"){S.push(g());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let U=I();if(U){S.push(U),T=Math.min(T,U.length);continue}break}let B=S.length-1,ne=S[B];typeof ne=="string"&&(S[B]=$(ne,Yr));let H=[];for(let U of S)U instanceof Xr&&(U=U.value.slice(0,U.value.length-T)),U&&H.push(U);return H}function g(){i(Jo,SyntaxError);let S=p();if(i(Jr))return S;if(i(tu)){let T=N();return i(Jr,SyntaxError),{type:"select",selector:S,...T}}throw new SyntaxError("Unclosed placeable")}function p(){if(e[n]==="{")return g();if(a(Kr)){let[,S,T,B=null]=l(Kr);if(S==="$")return{type:"var",name:T};if(i(eu)){let ne=x();if(S==="-")return{type:"term",name:T,attr:B,args:ne};if(Wo.test(T))return{type:"func",name:T,args:ne};throw new SyntaxError("Function names must be all upper-case")}return S==="-"?{type:"term",name:T,attr:B,args:[]}:{type:"mesg",name:T,attr:B}}return R()}function x(){let S=[];for(;;){switch(e[n]){case")":return n++,S;case void 0:throw new SyntaxError("Unclosed argument list")}S.push(P()),i(au)}}function P(){let S=p();return S.type!=="mesg"?S:i(nu)?{type:"narg",name:S.name,value:R()}:S}function N(){let S=[],T=0,B;for(;a(Vo);){r("*")&&(B=T);let ne=A(),H=v();if(H===null)throw new SyntaxError("Expected variant value");S[T++]={key:ne,value:H}}if(T===0)return null;if(B===void 0)throw new SyntaxError("Expected default variant");return{variants:S,star:B}}function A(){i(Xo,SyntaxError);let S;return a(Va)?S=b():S={type:"str",value:o(Bo)},i(Qo,SyntaxError),S}function R(){if(a(Va))return b();if(e[n]==='"')return O();throw new SyntaxError("Invalid expression")}function b(){let[,S,T=""]=l(Va),B=T.length;return{type:"num",value:parseFloat(S),precision:B}}function O(){r('"',SyntaxError);let S="";for(;;){if(S+=o(Ko),e[n]==="\\"){S+=E();continue}if(r('"'))return{type:"str",value:S};throw new SyntaxError("Unclosed string literal")}}function E(){if(a(Gr))return o(Gr);if(a(Zr)){let[,S,T]=l(Zr),B=parseInt(S||T,16);return B<=55295||57344<=B?String.fromCodePoint(B):"�"}throw new SyntaxError("Unknown escape sequence")}function I(){let S=n;switch(i(ru),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return Z(e.slice(S,n))}return e[n-1]===" "?Z(e.slice(S,n)):!1}function $(S,T){return S.replace(T,"")}function Z(S){let T=S.replace(Zo,`
`),B=Yo.exec(S)[1].length;return new Xr(T,B)}}}class Xr{constructor(e,n){this.value=e,this.length=n}}const iu=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s
`,lu=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,ou=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,hi=["ru","kk","en"];function Ba(t,e){const n=new Ho(t,{useIsolating:!1});for(const a of n.addResource(new su(e)))throw a;return n}const Qr={ru:Ba("ru",ou),kk:Ba("kk",lu),en:Ba("en",iu)},uu={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function cu(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return hi.find(e=>t.startsWith(e))??"ru"}class du{#e=pe(pt(cu()));get current(){return s(this.#e)}set current(e){fe(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const On=new du;function h(t,e){for(const n of uu[On.current]){const a=Qr[n].getMessage(t)?.value;if(a){const r=[],i=Qr[n].formatPattern(a,e,r);for(const l of r)console.error(`${n}/${t}: ${l.message}`);return i}}return console.error(`no text for ${t}`),t}function We(t){return t[On.current]||t.ru||t.en}const fu=" ",kr="−";function ce(t,e=0){const[n="0",a]=Math.abs(t).toFixed(e).split("."),r=n.replace(/\B(?=(\d{3})+$)/g,fu),i=On.current==="en"?".":",",l=a===void 0?r:r+i+a;return t<0&&/[1-9]/.test(l)?kr+l:l}function $n(t,e=0){const n=ce(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function ir(t){const e=Math.abs(t);return ce(t,e>=.05&&e<99.95?1:0)}const Kn=t=>t.replaceAll(" "," ");function ut(t){const e=Math.max(0,Math.round(t));if(e<60)return Kn(h("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Kn(h("span-minutes",{minutes:String(n)}));const a=Math.floor(n/60);return a<24?Kn(h("span-hours",{hours:String(a),minutes:String(n%60).padStart(2,"0")})):Kn(h("span-days",{days:String(Math.floor(a/24)),hours:String(a%24)}))}function lr(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":kr)+(e===0?Kn(h("span-minutes",{minutes:"0"})):ut(e*60))}const es=new Map;function xr(t,e){let n=es.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),es.set(e,n));const a={};for(const{type:v,value:_}of n.formatToParts(new Date(t)))a[v]=_;const{day:r="",month:i="",year:l="",hour:o="",minute:u="",second:f=""}=a;return{date:`${r}.${i}.${l}`,hours:o,minutes:u,seconds:f}}function wt(t,e){const{hours:n,minutes:a}=xr(t,e);return`${n}:${a}`}function sa(t,e){const{hours:n,minutes:a,seconds:r}=xr(t,e);return`${n}:${a}:${r}`}function Na(t,e){return xr(t,e).date}function Be(t,e,n){const a=Math.abs(Date.parse(t)-Date.parse(e))>648e5,r=wt(t,n);return a?`${Na(t,n).slice(0,5)} ${r}`:r}function vu(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:o})=>o==="timeZoneName")?.value,a=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!a)return"UTC";const[,r,i,l]=a;return`UTC${r==="-"?kr:"+"}${Number(i)}${l==="00"?"":`:${l}`}`}function Ra(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const _i=300,Vt={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function hu(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function mi(t){return h(`stage-${t.state.replaceAll("_","-")}`)}function gi(t){return t.state==="unknown"?h("stage-unknown"):t.state==="no_plan"?h("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=_i&&(t.state==="on_plan"||t.state==="ahead")?h("lag-on-plan"):lr(t.lag_secs)}const _u=.005;function Er(t,e,n){const a=n.flatMap(({members:v})=>v).filter(({active:v,subject:_})=>v&&_===t.id).map(({condition:v})=>v),r={full:t.capacity-e.level,empty:e.level},i=t.capacity*_u;if(a.includes("full")||r.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(a.includes("empty")||r.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const o=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,u=o==="full"?e.full:o==="empty"?e.empty:null;return{tone:a.length>0||u!==null&&u.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:o,clock:u,reached:!1}}function pi(t,e,n){const a=Be(t.earliest,e,n);return t.latest===null?h("buffer-clock-open",{earliest:a}):h("buffer-clock-band",{earliest:a,latest:Be(t.latest,e,n)})}function wi(t,e,n,a,r){return n.reached?h(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?h("buffer-no-flow"):h(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${h(`buffer-${n.limit}-in`)} ${ut(n.clock.in_secs)}`} · ${Be(n.clock.at,a,r)} ${pi(n.clock,a,r)}`}function mu(t,{side:e,zone:n}){const[a,r]=e==="before"?[0,t.target]:[t.target,t.capacity],i=o=>a+(r-a)*o/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((o,u)=>({zone:o,from:i(u),to:i(u+1),here:o===n}))}function bi({side:t,zone:e,penetration:n}){const a=`${ce(Math.max(n,0)*100)} %`;return h(`zone-${t}`,{zone:h(`zone-${e}`),used:a})}const yi=.2,gu=.5;function ka(t){return t<yi?"bad":t<gu?"warn":"plain"}function fn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${ce(t*100)} %`}function Ia({low:t,middle:e,high:n}){return`${ce(e)} (${ce(t)}–${ce(n)})`}function pu(t,e){const n={from:wt(e.start,t.time_zone),until:wt(e.end,t.time_zone),stage:ot(t.stages,e.stage),cause:ot(t.stages,e.cause),lag:ut(e.falls_secs),amount:`${ce(e.missing)} ${$e(t)}`};return h("plan-trial-weakest",n)}function wu(t,{stage:e,until:n,lost:a,charges:r,even_so:i}){const l=_=>`${ce(_)} ${$e(t)}`,o=r.filter(({share:_})=>_>=.005),u=_=>{const g=ot(t.stages,_.stage);if(!_.resource)return g;const p=h("incident-loss-machine",{machine:ot(t.resources,_.resource)});return _.stage===e?p:`${p} (${g})`},f=_=>`${u(_)}: ${ce(_.share*100)} %`,v=[h("incident-loss",{stage:ot(t.stages,e),amount:l(a),until:wt(n,t.time_zone)})];return o.some(_=>_.stage!==e||_.resource)&&v.push(h("incident-loss-parts",{parts:o.map(f).join(", ")})),i>=.5&&v.push(h("incident-loss-even-so",{amount:l(i)})),v.join(" · ")}function ki(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function bu({burn:t}){if(!t||t.used<=0)return"";const e=`${ce(t.used*100)} %`;return t.used>=1?h("burn-gone",{used:e}):(t.rate??0)>1?h("burn-fast",{used:e,rate:ce(t.rate??0,1)}):""}function Sr(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:a})=>a===e);return n?We(n.name):e}function yu(t,{cause:e}){return Sr(t,e.stage??e.source??e.signal??"?")}function ts(t,e,n){const a=e.clock_now??e.clock,r=Sr(t,e.subject);if(e.instrument)return ku(t,e,e.instrument,r);const i=e.pace!==null&&e.pace<.05?"-stands":"",l=e.condition==="behind"&&e.chance!==null&&e.chance<yi?"-bad-plan":"";return h(`condition-${e.condition.replace("_","-")}${i}${l}`,{chance:fn(e.chance??1),pace:`${ce((e.pace??1)*100,0)} %`,since:Be(e.since,n,t.time_zone),stage:r,buffer:r,source:r,signal:r,size:`${ce(e.amount,2)} ${$e(t)}`,content:t.content?We(t.content.name):"",lag:ut(e.lag_secs),at:a?Be(a.at,n,t.time_zone):"—",in:a?ut(Ra(n,a.at)):"—"})}function ku(t,e,{kind:n,share:a,rival:r},i){const l=e.amount===0?`${$n(a*100,1)} %`:`${$n(e.amount,1)} ${t.unit}`,o=h(`condition-meter-suspect-${n}`,{signal:i,size:l});return r===null?o:`${o} ${h("condition-meter-suspect-rival",{rival:Sr(t,r)})}`}function xu(t,e){if(!t.active)return t;const n=e.stages.find(({id:r})=>r===t.subject);if(Ei(t.condition))return Eu(t,n);if(t.condition!=="behind")return t;const a=n?.lag_secs;return a==null||a<=0?t:{...t,lag_secs:a}}function Eu(t,e){const n=e?.metal;if(!n)return t;const[a,r]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:l})=>l==="quality")?.amount??t.amount;return{...t,amount:i,pace:a!==null&&r?a/r:t.pace}}const ns={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4};function Su({members:t}){const e=({clock_now:n,clock:a})=>Date.parse((n??a)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,a)=>Number(a.active)-Number(n.active)||ns[n.condition]-ns[a.condition]||e(n)-e(a)||n.since.localeCompare(a.since))}function xi(t){const e=t.members.filter(({active:n})=>n);return e.length===0?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Tu(t,e){return`${We(t.name)} ${_a(t,e)}`}function Au(t,e,n){const a=e?.metal;return!t.content||!e||!a||a.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:l,condition:o})=>i&&l===e.id&&Ei(o))?`${We(t.content.name)} ${$n(a.actual-a.planned,1)} ${$e(t)}`:""}function Ei(t){return t==="low_grade"||t==="low_recovery"}function _a({unit:t},e){return e===null?"—":`${ce(e,e<20?2:1)} ${t}`}function $e(t){return t.unit==="t"?h("unit-t"):t.unit}function Jn(t){return h("unit-per-hour",{unit:$e(t)})}function ot(t,e){const n=t.find(a=>a.id===e);return n?We(n.name):e}var Mu=z('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),zu=z("<i></i>"),Nu=z('<b class="sensor svelte-1zbs2n"> </b>'),Ru=z('<span class="grade svelte-1zbs2n"> </span>'),Iu=z('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Ou=z('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),$u=z('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),as=z('<p class="none svelte-1zbs2n"> </p>'),Pu=z('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Cu=z('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Du(t,e){Pe(e,!0);const n=K(()=>e.view?Er(e.buffer,e.view,e.incidents):null),a=K(()=>s(n)?.tone??"blind"),r=H=>Math.min(Math.max(H/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=K(()=>e.view?r(e.view.level-e.view.sigma):0),l=K(()=>e.view?r(e.view.level+e.view.sigma):0),o=K(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),u=K(()=>e.view&&s(n)?wi(e.buffer,e.view.level,s(n),e.now,e.site.time_zone):h("stage-unknown"));var f=Cu();let v;var _=w(f),g=m(_,!0),p=c(_,2),x=w(p),P=w(x);{var N=H=>{var U=Mu(),ae=ke(U);let G;var V=c(ae,2);let Q;var ie=c(V,2);let le;M((ve,y)=>{G=Ze(ae,"",G,{height:ve}),Q=Ze(V,"",Q,{bottom:`${s(i)??""}%`,height:`${s(l)-s(i)}%`}),le=Ze(ie,"",le,{bottom:y})},[()=>`${r(e.view.level)??""}%`,()=>`${r(e.view.level)??""}%`]),k(H,U)};F(P,H=>{e.view&&H(N)})}var A=c(P,2);{var R=H=>{var U=dn(),ae=ke(U);Ee(ae,17,()=>mu(e.buffer,e.view.zone),G=>G.zone,(G,V)=>{var Q=zu();let ie,le;M((ve,y)=>{ie=Me(Q,1,`third ${s(V).zone??""}`,"svelte-1zbs2n",ie,{here:s(V).here}),le=Ze(Q,"",le,{bottom:ve,height:y})},[()=>`${r(s(V).from)??""}%`,()=>`${r(s(V).to)-r(s(V).from)}%`]),k(G,Q)}),k(H,U)};F(A,H=>{e.view?.zone&&H(R)})}var b=c(A,2);let O;var E=c(b,2);let I;var $=c(E,2);let Z;var S=c(x,2),T=w(S);{var B=H=>{var U=Pu(),ae=ke(U),G=w(ae),V=c(G),Q=m(V,!0),ie=c(ae,2),le=w(ie),ve=c(le);{var y=ee=>{var te=Nu(),se=m(te,!0);M(oe=>d(se,oe),[()=>h("sensor-doubtful")]),k(ee,te)},q=ee=>{var te=Ru(),se=m(te,!0);M(oe=>{he(te,"data-grade",e.buffer.id),d(se,oe)},[()=>Tu(e.site.content,e.view.metal.grade)]),k(ee,te)};F(ve,ee=>{s(o)?ee(y):e.site.content&&e.view.metal&&ee(q,1)})}var C=c(ie,2),W=w(C);{var j=ee=>{var te=vt();M((se,oe)=>d(te,`${se??""} ${oe??""}`),[()=>$n(e.view.net),()=>Jn(e.site)]),k(ee,te)};F(W,ee=>{e.view.net!==null&&ee(j)})}var L=c(C,2),J=w(L);{var D=ee=>{var te=Iu(),se=w(te),oe=m(se,!0),me=c(se);M(()=>{d(oe,Vt.bad),d(me,` ${s(u)??""}`)}),k(ee,te)},Y=ee=>{var te=$u(),se=ke(te),oe=w(se);{var me=Se=>{var De=Ou(),Xe=m(De,!0);M(()=>d(Xe,Vt.warn)),k(Se,De)};F(oe,Se=>{s(a)==="warn"&&Se(me)})}var we=c(oe),xe=c(se,2),ze=m(xe,!0),Ne=c(xe,2),Fe=w(Ne),Ke=m(Fe,!0),rt=c(Ne,2),tt=m(rt,!0);M((Se,De,Xe,ct)=>{d(we,` ${Se??""}`),d(ze,De),d(Ke,Xe),d(tt,ct)},[()=>h(`buffer-${s(n).limit}-in`),()=>ut(s(n).clock.in_secs),()=>Be(s(n).clock.at,e.now,e.site.time_zone),()=>pi(s(n).clock,e.now,e.site.time_zone)]),k(ee,te)},de=ee=>{var te=as(),se=m(te,!0);M(()=>d(se,s(u))),k(ee,te)};F(J,ee=>{s(n).reached?ee(D):s(n).clock?ee(Y,1):ee(de,-1)})}M((ee,te,se)=>{d(G,ee),d(Q,te),d(le,`${se??""} %`),he(L,"aria-label",s(u))},[()=>ce(e.view.level),()=>$e(e.site),()=>ce(e.view.level/e.buffer.capacity*100)]),k(H,U)},ne=H=>{var U=as(),ae=m(U,!0);M(G=>d(ae,G),[()=>h("stage-unknown")]),k(H,U)};F(T,H=>{e.view&&s(n)?H(B):H(ne,-1)})}M((H,U,ae,G,V,Q)=>{v=Me(f,1,`card ${s(a)??""}`,"svelte-1zbs2n",v,{hatched:s(a)==="blind"}),he(f,"data-buffer",e.buffer.id),he(f,"aria-label",H),he(f,"title",U),d(g,ae),Me(x,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),O=Ze(b,"",O,{bottom:G}),I=Ze(E,"",I,{bottom:V}),Z=Ze($,"",Z,{bottom:Q})},[()=>We(e.buffer.name),()=>e.view?.zone?bi(e.view.zone):void 0,()=>We(e.buffer.name),()=>`${r(e.buffer.high)??""}%`,()=>`${r(e.buffer.low)??""}%`,()=>`${r(e.buffer.target)??""}%`]),k(t,f),Ce()}const Lu=2e5;function qu(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:l})=>({from:`buffer:${l}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:l})=>({from:`stage:${i.id}`,to:`buffer:${l}`}))]),a=new Map(e.map(({key:i})=>[i,[]])),r=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:l}of n)a.get(i)?.push(l),r.get(l)?.push(i);return{nodes:e,edges:n,next:a,previous:r}}function ju({nodes:t,next:e}){const n=new Map(t.map(({key:u},f)=>[u,f]));let a=[],r=0;const i=[],l=new Set;function o(u,f,v){if(!(r++>Lu)){i.push(u),l.add(u);for(const _ of e.get(u)??[])_===f&&i.length>a.length&&(a=[...i]),!l.has(_)&&(n.get(_)??-1)>v&&o(_,f,v);i.pop(),l.delete(u)}}for(const[u,{key:f}]of t.entries())o(f,f,u);return a}function Fu({nodes:t,next:e,previous:n}){const a=new Set,r=[];function i(l){if(!a.has(l)){a.add(l),r.push(l);for(const o of e.get(l)??[])i(o)}}for(const{key:l}of t)n.get(l)?.length===0&&i(l);for(const{key:l}of t)i(l);return r}const Si=1.12,Ti=120,Uu=112;function Hu(t,e,n){return Vu(t,e,n)??Gu(t,e,n)}function Vu(t,e,n){const a=ju(t),r=t.nodes.map(({key:v})=>v).filter(v=>!a.includes(v));if(a.length<4||a.length<r.length)return null;let i=null;for(let v=2;v<=a.length/2;v+=1){const _=a.length/2+2-v;if(_<2||(_-2)*(v-2)<r.length||e/_<Ti)continue;const g=Math.abs(Math.log(e/_/(n/v)/Si));(!i||g<i.badness)&&(i={columns:_,rows:v,badness:g})}if(!i)return null;const{columns:l,rows:o}=i,u=new Map;for(const[v,_]of Bu(l,o).entries()){const g=a[v];g&&u.set(g,_)}const f=[];for(let v=1;v<o-1;v+=1)for(let _=1;_<l-1;_+=1)f.push({column:_,row:v});return Wu(t,r,u,f),{columns:l,rows:o,cells:u,ring:a,free:Ku(f,u)}}function Bu(t,e){const n=[];for(let a=0;a<t;a+=1)n.push({column:a,row:0});for(let a=1;a<e-1;a+=1)n.push({column:t-1,row:a});for(let a=t-1;a>=0;a-=1)n.push({column:a,row:e-1});for(let a=e-2;a>0;a-=1)n.push({column:0,row:a});return n}function Wu(t,e,n,a){const r=[...a],i=[...e];for(;i.length>0;){const l=g=>[...t.previous.get(g)??[],...t.next.get(g)??[]].flatMap(p=>n.get(p)??[]),u=i.find(g=>(t.previous.get(g)??[]).every(p=>n.has(p)))??i.find(g=>l(g).length>0)??i[0];if(u===void 0)return;i.splice(i.indexOf(u),1);const f=l(u),v=g=>f.reduce((p,x)=>p+Math.hypot(g.column-x.column,(g.row-x.row)*1.05),0);r.sort((g,p)=>v(g)-v(p)||p.column-g.column||g.row-p.row);const _=r.shift();_&&n.set(u,_)}}function Ku(t,e){const n=new Set([...e.values()].map(({column:i,row:l})=>`${i},${l}`)),a=new Set(t.map(({column:i,row:l})=>`${i},${l}`).filter(i=>!n.has(i)));let r=null;for(const{column:i,row:l}of t)for(let o=1;o<=4;o+=1)for(let u=1;u<=3;u+=1){let f=!0;for(let v=i;v<i+o;v+=1)for(let _=l;_<l+u;_+=1)f&&=a.has(`${v},${_}`);f&&o>=2&&o*u>(r?r.columns*r.rows:0)&&(r={column:i,row:l,columns:o,rows:u})}return r}function Gu(t,e,n){const a=Fu(t),r=t.edges.length>0;let i=1,l=1/0;for(let u=1;u<=Math.max(1,a.length);u+=1){const f=Math.ceil(a.length/u);if(u>1&&e/u<Ti)break;const v=Math.abs(Math.log(e/u/Math.max(Uu,n/f)/Si));v<l&&([l,i]=[v,u])}const o=new Map;for(const[u,f]of a.entries()){const v=Math.floor(u/i),_=r&&v%2===1?i-1-u%i:u%i;o.set(f,{column:_,row:v})}return{columns:i,rows:Math.max(1,Math.ceil(a.length/i)),cells:o,ring:[],free:null}}function Zu({edges:t},{cells:e,ring:n},a){const r=[],i=new Set(n.map((l,o)=>`${l}>${n[(o+1)%n.length]}`));n.length>0&&r.push(Yu(n,e,a));for(const l of t){if(i.has(`${l.from}>${l.to}`))continue;const o=Ju(l,e,a);o&&r.push({...o,main:n.length===0})}return r}function or({column:t,row:e},{cellWidth:n,cellHeight:a}){return{x:(t+.5)*n,y:(e+.5)*a}}function Yu(t,e,n){const a=t.flatMap(p=>e.get(p)??[]).map(p=>or(p,n)),r=a.map(({x:p})=>p),i=a.map(({y:p})=>p),[l,o,u,f]=[Math.min(...r),Math.max(...r),Math.min(...i),Math.max(...i)],v=Math.min(n.cardWidth,n.cardHeight)*.3,_=`M${l+v} ${u}H${o-v}Q${o} ${u} ${o} ${u+v}V${f-v}Q${o} ${f} ${o-v} ${f}H${l+v}Q${l} ${f} ${l} ${f-v}V${u+v}Q${l} ${u} ${l+v} ${u}Z`,g=a.map((p,x)=>{const P=a[(x+1)%a.length]??p;return{x:(p.x+P.x)/2,y:(p.y+P.y)/2,turn:Math.atan2(P.y-p.y,P.x-p.x)*180/Math.PI}});return{path:_,arrows:g,main:!0}}function Ju({from:t,to:e},n,a){const r=n.get(t),i=n.get(e);if(!r||!i)return null;const l=or(r,a),o=or(i,a);if(r.row===i.row){const g=Math.sign(i.column-r.column),p=o.x-g*(a.cellWidth/2);if(Math.abs(r.column-i.column)===1)return{path:`M${l.x} ${l.y}H${o.x}`,arrows:[{x:p,y:o.y,turn:g>0?0:180}]};const x=r.row===0?1:-1,P=l.y+x*a.cellHeight/2;return{path:`M${l.x} ${l.y}V${P}H${o.x}V${o.y}`,arrows:[{x:o.x,y:P-x*(a.cellHeight-a.cardHeight)/5,turn:x*-90}]}}const u=Math.sign(i.row-r.row),f=o.y-u*(a.cellHeight/2),v=r.column===i.column?`M${l.x} ${l.y}V${o.y}`:`M${l.x} ${l.y}V${f}H${o.x}V${o.y}`,_=u*(a.cellHeight-a.cardHeight)/5;return{path:v,arrows:[{x:o.x,y:f+_,turn:u>0?90:-90}]}}var Xu=z('<i class="fill svelte-5lu18r"></i>'),Qu=z('<i class="plan svelte-5lu18r"></i>'),ec=z('<i class="pointer svelte-5lu18r"></i>'),tc=z('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),nc=z('<span class="beside svelte-5lu18r"> </span>'),ac=z('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),rc=z('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),sc=z('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function ic(t,e){Pe(e,!0);const n=K(()=>e.view?hu(e.view):"blind"),a=K(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),r=j=>`${Math.min(Math.max(j,0),s(a))/s(a)*100}%`,i=K(()=>e.view&&s(n)!=="blind"?e.view.rate:null),l=K(()=>s(n)==="plain"?"":`${Vt[s(n)]} `),o=K(()=>e.view?mi(e.view):h("stage-unknown")),u=K(()=>e.view?gi(e.view):""),f=K(()=>e.view?.as_of?h("data-age",{span:ut(Ra(e.view.as_of,e.now))}):""),v=K(()=>s(n)==="bad"||s(n)==="blind"?s(o):s(u)),_=K(()=>e.view?.end&&ka(e.view.end.met??1)!=="plain"),g=K(()=>s(n)==="bad"?s(u):s(n)==="blind"?s(f):s(n)==="plain"?"":s(o));var p=sc();let x;var P=w(p),N=w(P),A=m(N,!0),R=c(P,2);let b;var O=w(R),E=c(O),I=m(E,!0),$=c(R,2),Z=w($);{var S=j=>{var L=Xu();let J;M(D=>J=Ze(L,"",J,{width:D}),[()=>r(s(i))]),k(j,L)};F(Z,j=>{s(i)!==null&&j(S)})}var T=c(Z,2);let B;var ne=c(T,2);{var H=j=>{var L=Qu();let J;M(D=>J=Ze(L,"",J,{left:D}),[()=>r(e.view.planned_rate)]),k(j,L)};F(ne,j=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&j(H)})}var U=c(ne,2);{var ae=j=>{var L=ec();let J;M(D=>J=Ze(L,"",J,{left:D}),[()=>r(s(i))]),k(j,L)};F(U,j=>{s(i)!==null&&j(ae)})}var G=c($,2),V=w(G),Q=w(V),ie=m(Q,!0),le=c(Q,1,!0),ve=c(V,2);{var y=j=>{var L=tc(),J=w(L),D=m(J,!0),Y=c(J);M(()=>{d(D,Vt.warn),d(Y,` ${e.short??""}`)}),k(j,L)},q=j=>{var L=nc(),J=m(L,!0);M(()=>d(J,s(g))),k(j,L)};F(ve,j=>{e.short&&s(n)!=="bad"&&s(n)!=="blind"?j(y):j(q,-1)})}var C=c(G,2);{var W=j=>{var L=rc(),J=w(L),D=w(J);{var Y=se=>{var oe=vt();M((me,we)=>d(oe,`${me??""}${we??""}`),[()=>h("total-of-plan",{actual:ce(e.view.actual),planned:ce(e.view.planned)}),()=>e.view.end?"":` ${$e(e.site)}`]),k(se,oe)},de=se=>{var oe=vt();M((me,we)=>d(oe,`${me??""} ${we??""}`),[()=>ce(e.view.actual),()=>$e(e.site)]),k(se,oe)};F(D,se=>{e.view.planned_shift>0?se(Y):se(de,-1)})}var ee=c(J,2);{var te=se=>{var oe=ac();let me;var we=w(oe),xe=m(we,!0),ze=c(we,1,!0);M((Ne,Fe)=>{me=Me(oe,1,"end svelte-5lu18r",null,me,{poor:s(_)}),he(oe,"title",Ne),d(xe,s(_)?Vt.warn:"→"),d(ze,Fe)},[()=>h("end-title"),()=>ce(e.view.end.done.middle)]),k(se,oe)};F(ee,se=>{e.view.end&&se(te)})}k(j,L)};F(C,j=>{e.view&&s(n)!=="blind"&&j(W)})}M((j,L,J,D,Y,de)=>{x=Me(p,1,`card ${s(n)??""}`,"svelte-5lu18r",x,{hatched:s(n)==="blind"}),he(p,"data-stage",e.stage.id),he(p,"aria-label",j),he(N,"title",L),d(A,J),b=Me(R,1,"rate svelte-5lu18r",null,b,{none:s(i)===null}),d(O,D),d(I,Y),B=Ze(T,"",B,{left:de}),d(ie,s(l)),d(le,s(v))},[()=>We(e.stage.name),()=>h("detail-open"),()=>We(e.stage.name),()=>s(i)===null?"—":ir(s(i)),()=>Jn(e.site),()=>r(e.stage.rate_nominal)]),Ve("click",N,function(...j){e.onopen?.apply(this,j)}),k(t,p),Ce()}tn(["click"]);var lc=z('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),oc=z("<span><!> </span>");function Tr(t,e){Pe(e,!0);const n=K(()=>ka(e.chance));var a=oc(),r=w(a);{var i=o=>{var u=lc(),f=m(u,!0);M(()=>d(f,Vt[s(n)])),k(o,u)};F(r,o=>{s(n)!=="plain"&&o(i)})}var l=c(r);M(o=>{Me(a,1,aa(s(n)),"svelte-17l7kan"),d(l,` ${o??""}`)},[()=>fn(e.chance)]),k(t,a),Ce()}var uc=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),cc=z('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function Oa(t,e){Pe(e,!0);let n=fi(e,"width",3,"54rem"),a=Mo(e,uc),r;Aa(()=>r.showModal());var i=cc();Eo(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...a,[yn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var l=w(i),o=w(l),u=m(o,!0),f=c(o,2),v=m(f,!0),_=c(l,2);vo(_,()=>e.children),di(i,g=>r=g,()=>r),M(g=>{d(u,e.title),d(v,g)},[()=>h("close")]),Ve("click",f,()=>r.close()),k(t,i),Ce()}tn(["click"]);var dc=z('<span class="svelte-hbf2jp"> </span>'),rs=z('<dd class="plan svelte-hbf2jp"> </dd>'),fc=z('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),ss=z('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),vc=z('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),hc=z('<ul class="svelte-hbf2jp"></ul>'),_c=z('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function mc(t,e){Pe(e,!0);const n=y=>y===null?"—":`${ce(y,2)} ${$e(e.site)}`,a=y=>y===null?"—":`${ce(y*100,1)} %`,r=y=>y===null||e.metal.grade===null?"":`± ${_a(e.content,y)}`,i=K(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),l=({loss:y,by:q})=>h(`loss-${y.replace("_","-")}`,{by:q===null?"":ot(e.site.stages,q)}),o=K(()=>e.metal.ledger.lines.filter(({amount:y})=>y>=.005).sort((y,q)=>q.amount-y.amount));var u=_c(),f=w(u),v=w(f),_=c(v);{var g=y=>{var q=dc(),C=m(q,!0);M(W=>d(C,W),[()=>h("metal-sampled",{at:wt(e.metal.sampled_at,e.site.time_zone)})]),k(y,q)};F(_,y=>{e.metal.sampled_at&&y(g)})}var p=c(f,2),x=w(p),P=w(x),N=m(P,!0),A=c(P,2),R=w(A),b=c(R),O=m(b,!0),E=c(A,2);{var I=y=>{var q=rs(),C=m(q,!0);M(W=>d(C,W),[()=>h("metal-of-plan",{planned:_a(e.content,e.metal.planned_grade)})]),k(y,q)};F(E,y=>{e.metal.planned_grade!==null&&y(I)})}var $=c(x,2);{var Z=y=>{var q=fc(),C=w(q),W=m(C,!0),j=c(C,2),L=w(j),J=c(L),D=m(J),Y=c(j,2),de=m(Y,!0);M((ee,te,se,oe)=>{d(W,ee),d(L,`${te??""} `),d(D,`± ${se??""}`),d(de,oe)},[()=>h("metal-recovery"),()=>a(e.metal.recovery.now),()=>a(e.metal.recovery.sigma),()=>h("metal-of-plan",{planned:a(e.metal.recovery.planned)})]),k(y,q)};F($,y=>{e.metal.recovery&&y(Z)})}var S=c($,2),T=w(S),B=m(T,!0),ne=c(T,2),H=m(ne,!0),U=c(ne,2);{var ae=y=>{var q=rs(),C=m(q,!0);M(W=>d(C,W),[()=>h("metal-of-plan",{planned:n(e.metal.planned)})]),k(y,q)};F(U,y=>{e.metal.planned!==null&&y(ae)})}var G=c(S,2);{var V=y=>{var q=ss(),C=w(q),W=m(C,!0),j=c(C,2),L=m(j);M((J,D,Y)=>{d(W,J),d(L,`${D??""} ${Y??""}`)},[()=>h("metal-gap"),()=>$n(s(i),2),()=>$e(e.site)]),k(y,q)};F(G,y=>{s(i)!==null&&y(V)})}var Q=c(G,2);{var ie=y=>{var q=ss(),C=w(q),W=m(C,!0),j=c(C,2),L=m(j);M((J,D,Y)=>{d(W,J),d(L,`${D??""} ${Y??""}`)},[()=>h("metal-unknown"),()=>ce(e.metal.unknown),()=>$e(e.site)]),k(y,q)};F(Q,y=>{e.metal.unknown>=1&&y(ie)})}var le=c(p,2);{var ve=y=>{var q=hc();Ee(q,21,()=>s(o),C=>`${C.loss}-${C.by}`,(C,W)=>{var j=vc(),L=w(j),J=m(L,!0),D=c(L),Y=m(D,!0);M((de,ee)=>{d(J,de),d(Y,ee)},[()=>l(s(W)),()=>n(s(W).amount)]),k(C,j)}),k(y,q)};F(le,y=>{s(o).length>0&&y(ve)})}M((y,q,C,W,j,L)=>{d(v,`${y??""} `),d(N,q),d(R,`${C??""} `),d(O,W),d(B,j),d(H,L)},[()=>h("metal-title",{content:We(e.content.name)}),()=>h("metal-grade"),()=>_a(e.content,e.metal.grade),()=>r(e.metal.grade_sigma),()=>h(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),k(t,u),Ce()}var gc=z(" <!>",1),pc=z('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),wc=z("<i></i>"),bc=z('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),yc=z('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),kc=z('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),xc=z('<p class="quiet svelte-175ive"> </p>'),Ec=z("<br/> ",1),Sc=z('<!> <!> <!> <p class="quiet svelte-175ive"> <!></p>',1);function Tc(t,e){Pe(e,!0);const n=K(()=>[{title:h("time-title"),times:e.view.times},{title:h("time-last"),times:e.view.last_times}].flatMap(({title:u,times:f})=>f&&f.elapsed_micros>0?{title:u,times:f}:[])),a=(u,{elapsed_micros:f})=>u/Math.max(f,1)*100,r=u=>u===null?"—":`${ce(u*100)} %`,i=u=>h(`time-${u.replace("_","-")}`),l=K(()=>ki(e.chain)?.stages.find(({id:u})=>u===e.stage.id)?.met??null),o=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let u=K(()=>We(e.stage.name));Oa(t,{get title(){return s(u)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(f,v)=>{var _=Sc(),g=ke(_);{var p=E=>{var I=pc(),$=w(I),Z=w($),S=c(Z),T=m(S,!0),B=c($,2),ne=w(B),H=m(ne),U=c(ne,2);{var ae=G=>{var V=gc(),Q=ke(V),ie=c(Q);Tr(ie,{get chance(){return e.view.end.met}}),M(le=>d(Q,`${le??""} `),[()=>h("end-of-plan",{planned:`${ce(e.view.end.planned)} ${$e(e.site)}`})]),k(G,V)};F(U,G=>{e.view.end.met!==null&&G(ae)})}M((G,V,Q,ie)=>{d(Z,`${G??""} `),d(T,V),d(H,`${Q??""} ${ie??""}`)},[()=>h("end-title"),()=>wt(e.view.end.at,e.site.time_zone),()=>Ia(e.view.end.done),()=>$e(e.site)]),k(E,I)};F(g,E=>{e.view.end&&E(p)})}var x=c(g,2);Ee(x,17,()=>s(n),({title:E,times:I})=>E,(E,I)=>{let $=()=>s(I).title,Z=()=>s(I).times;var S=kc(),T=w(S),B=w(T),ne=c(B),H=m(ne),U=c(T,2);Ee(U,21,()=>Z().elements,({element:V,micros:Q})=>V,(V,Q)=>{let ie=()=>s(Q).element,le=()=>s(Q).micros;var ve=wc();let y;M(q=>{Me(ve,1,aa(ie()),"svelte-175ive"),y=Ze(ve,"",y,{width:q})},[()=>`${a(le(),Z())??""}%`]),k(V,ve)});var ae=c(U,2);Ee(ae,21,()=>Z().elements,({element:V,micros:Q})=>V,(V,Q)=>{let ie=()=>s(Q).element,le=()=>s(Q).micros;var ve=bc(),y=w(ve),q=c(y,2),C=m(q,!0),W=c(q,2),j=m(W,!0),L=c(W,2),J=m(L);M((D,Y,de)=>{Me(y,1,aa(ie()),"svelte-175ive"),d(C,D),d(j,Y),d(J,`${de??""} %`)},[()=>i(ie()),()=>ut(le()/1e6),()=>ce(a(le(),Z()))]),k(V,ve)});var G=c(ae,2);Ee(G,20,()=>o,V=>V,(V,Q)=>{var ie=yc(),le=w(ie),ve=m(le,!0),y=c(le,2),q=m(y,!0);M((C,W)=>{d(ve,C),d(q,W)},[()=>i(Q),()=>r(Z()[Q])]),k(V,ie)}),M((V,Q)=>{d(B,`${$()??""} `),d(H,`${V??""}–${Q??""}`)},[()=>wt(Z().start,e.site.time_zone),()=>wt(Z().until,e.site.time_zone)]),k(E,S)},E=>{var I=xc(),$=m(I,!0);M(Z=>d($,Z),[()=>h("time-none")]),k(E,I)});var P=c(x,2);{var N=E=>{mc(E,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};F(P,E=>{e.site.content&&e.view.metal&&E(N)})}var A=c(P,2),R=w(A),b=c(R);{var O=E=>{var I=Ec(),$=c(ke(I),1,!0);M(Z=>d($,Z),[()=>h("plan-trial-stage",{chance:fn(s(l))})]),k(E,I)};F(b,E=>{s(l)!==null&&E(O)})}M((E,I)=>d(R,`${E??""} ${I??""} `),[()=>h("total-of-plan",{actual:ce(e.view.actual),planned:ce(e.view.planned)}),()=>$e(e.site)]),k(f,_)},$$slots:{default:!0}})}Ce()}var Ac=z("<b> </b>"),Mc=z('<p class="burn svelte-1fyk3n3"> </p>'),zc=z('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Nc=z('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Rc=z('<p class="svelte-1fyk3n3"> </p>'),Ic=z('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Oc=z('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),$c=z('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function Pc(t,e){Pe(e,!0);const n=K(()=>e.view.drum?bu(e.view.drum):""),a=K(()=>[...e.view.stages].filter(({lag_secs:A,state:R})=>A!==null&&R!=="unknown").sort((A,R)=>(R.lag_secs??0)-(A.lag_secs??0)).find(({lag_secs:A})=>(A??0)>_i)),r=K(()=>s(a)!==void 0&&s(a).id===e.view.drum?.stage),i=K(()=>e.view.stages.filter(({state:A})=>A==="unknown").length),l=K(()=>e.site.buffers.flatMap(A=>{const R=e.view.buffers.find(({id:b})=>b===A.id);return R?{buffer:A,...Er(A,R,e.view.incidents)}:[]}).filter(({clock:A,tone:R})=>A!==null&&R==="warn").sort((A,R)=>(A.clock?.in_secs??0)-(R.clock?.in_secs??0))[0]);var o=$c(),u=w(o);{var f=A=>{var R=zc(),b=ke(R),O=c(w(b)),E=c(b,2),I=w(E),$=c(I);{var Z=H=>{var U=Ac(),ae=m(U,!0);M(G=>d(ae,G),[()=>lr(s(a)?.lag_secs??0)]),k(H,U)};F($,H=>{s(r)&&H(Z)})}var S=c($,2),T=m(S,!0),B=c(E,2);{var ne=H=>{var U=Mc(),ae=m(U,!0);M(()=>d(ae,s(n))),k(H,U)};F(B,H=>{s(n)&&H(ne)})}M((H,U,ae)=>{d(O,` ${H??""}`),d(I,`${U??""} `),d(T,ae)},[()=>h("summary-drum",{at:Be(e.view.drum.since,e.now,e.site.time_zone)}),()=>ot(e.site.stages,e.view.drum.stage),()=>h(`drum-${e.view.drum.limits}`)]),k(A,R)};F(u,A=>{e.view.drum&&A(f)})}var v=c(u,2);{var _=A=>{var R=Nc(),b=ke(R),O=m(b,!0),E=c(b,2),I=w(E),$=c(I),Z=m($,!0);M((S,T,B)=>{d(O,S),d(I,`${T??""} `),d(Z,B)},[()=>h("summary-worst"),()=>ot(e.site.stages,s(a).id),()=>lr(s(a).lag_secs??0)]),k(A,R)},g=A=>{var R=Rc(),b=m(R,!0);M(O=>d(b,O),[()=>h("summary-in-step")]),k(A,R)};F(v,A=>{s(a)&&!s(r)?A(_):!s(a)&&s(i)===0&&e.view.plan.version>0&&A(g,1)})}var p=c(v,2);{var x=A=>{var R=Ic(),b=ke(R),O=m(b,!0),E=c(b,2),I=w(E),$=c(I),Z=m($,!0),S=c($);M((T,B,ne,H,U)=>{d(O,T),d(I,`${B??""}: ${ne??""} `),d(Z,H),d(S,`, ${U??""}`)},[()=>h("summary-clock"),()=>ot(e.site.buffers,s(l).buffer.id),()=>h(`buffer-${s(l).limit}-in`),()=>ut(s(l).clock.in_secs),()=>Be(s(l).clock.at,e.now,e.site.time_zone)]),k(A,R)};F(p,A=>{s(l)?.clock&&A(x)})}var P=c(p,2);{var N=A=>{var R=Oc(),b=c(w(R));M(O=>d(b,` ${O??""}`),[()=>h("summary-unknown",{n:s(i),count:String(s(i))})]),k(A,R)};F(P,A=>{s(i)>0&&A(N)})}k(t,o),Ce()}var Cc=ei("<path></path>"),Dc=ei('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),Lc=z('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),qc=z("<!> <!>",1),jc=z('<li class="svelte-19b428o"><!></li>'),Fc=z('<div class="inside svelte-19b428o"><!></div>'),Uc=z('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),Hc=z('<section class="chain svelte-19b428o"><!></section> <!>',1);function Vc(t,e){Pe(e,!0);let n=pe(0),a=pe(0),r=pe(null);const i=K(()=>qu(e.site)),l=K(()=>Hu(s(i),s(n),s(a))),o=K(()=>{const E=s(n)/s(l).columns,I=Math.max(112,s(a)/s(l).rows),$=Math.min(E/240,I/214,1.9);return{cellWidth:E,cellHeight:I,u:$,cardWidth:E-32*$,cardHeight:I-26*$}}),u=K(()=>Zu(s(i),s(l),s(o))),f=K(()=>new Map(e.view.stages.map(E=>[E.id,E]))),v=K(()=>new Map(e.view.buffers.map(E=>[E.id,E]))),_=K(()=>s(l).rows*s(o).cellHeight),g=K(()=>e.site.stages.find(({id:E})=>E===s(r))),p=K(()=>s(r)===null?void 0:s(f).get(s(r)));var x=Hc(),P=ke(x);let N;var A=w(P);{var R=E=>{var I=Uc(),$=ke(I),Z=w($);Ee(Z,17,()=>s(u),H=>H.path,(H,U)=>{var ae=Cc();let G,V;M(()=>{he(ae,"d",s(U).path),G=Me(ae,0,"svelte-19b428o",null,G,{main:s(U).main}),V=Ze(ae,"",V,{"stroke-width":(s(U).main?22:8)*s(o).u})}),k(H,ae)});var S=c(Z);Ee(S,17,()=>s(u),H=>H.path,(H,U)=>{var ae=dn(),G=ke(ae);Ee(G,17,()=>s(U).arrows,({x:V,y:Q,turn:ie})=>`${V},${Q}`,(V,Q)=>{let ie=()=>s(Q).x,le=()=>s(Q).y,ve=()=>s(Q).turn;var y=Dc();M(()=>he(y,"transform",`translate(${ie()??""} ${le()??""}) rotate(${ve()??""}) scale(${s(o).u*(s(U).main?1.1:.75)})`)),k(V,y)}),k(H,ae)});var T=c($,2);Ee(T,21,()=>s(i).nodes,H=>H.key,(H,U)=>{const ae=K(()=>s(l).cells.get(s(U).key));var G=dn(),V=ke(G);{var Q=ie=>{var le=jc();let ve;var y=w(le);{var q=W=>{const j=K(()=>e.site.stages.find(({id:ee})=>ee===s(U).id));var L=qc(),J=ke(L);{var D=ee=>{var te=Lc(),se=c(w(te));M(oe=>{he(te,"data-drum",s(U).id),d(se,` ${oe??""}`)},[()=>h("drum-mark")]),k(ee,te)};F(J,ee=>{e.view.drum?.stage===s(U).id&&ee(D)})}var Y=c(J,2);{var de=ee=>{{let te=K(()=>s(f).get(s(U).id)),se=K(()=>Au(e.site,s(f).get(s(U).id),e.view.incidents));ic(ee,{get site(){return e.site},get stage(){return s(j)},get view(){return s(te)},get now(){return e.now},get short(){return s(se)},onopen:()=>fe(r,s(U).id,!0)})}};F(Y,ee=>{s(j)&&ee(de)})}k(W,L)},C=W=>{const j=K(()=>e.site.buffers.find(({id:Y})=>Y===s(U).id));var L=dn(),J=ke(L);{var D=Y=>{{let de=K(()=>s(v).get(s(U).id));Du(Y,{get site(){return e.site},get buffer(){return s(j)},get view(){return s(de)},get incidents(){return e.view.incidents},get now(){return e.now}})}};F(J,Y=>{s(j)&&Y(D)})}k(W,L)};F(y,W=>{s(U).kind==="stage"?W(q):W(C,-1)})}M(()=>ve=Ze(le,"",ve,{left:`${(s(ae).column+.5)*s(o).cellWidth-s(o).cardWidth/2}px`,top:`${(s(ae).row+.5)*s(o).cellHeight-s(o).cardHeight/2}px`,width:`${s(o).cardWidth??""}px`,height:`${s(o).cardHeight??""}px`})),k(ie,le)};F(V,ie=>{s(ae)&&ie(Q)})}k(H,G)});var B=c(T,2);{var ne=H=>{var U=Fc();let ae;var G=w(U);Pc(G,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),M(()=>ae=Ze(U,"",ae,{left:`${s(l).free.column*s(o).cellWidth+15*s(o).u}px`,top:`${s(l).free.row*s(o).cellHeight+13*s(o).u}px`,width:`${s(l).free.columns*s(o).cellWidth-30*s(o).u}px`,height:`${s(l).free.rows*s(o).cellHeight-26*s(o).u}px`})),k(H,U)};F(B,H=>{s(l).free&&H(ne)})}M(()=>{he($,"width",s(n)),he($,"height",s(_))}),k(E,I)};F(A,E=>{s(n)>0&&E(R)})}var b=c(P,2);{var O=E=>{Tc(E,{get site(){return e.site},get stage(){return s(g)},get view(){return s(p)},get chain(){return e.view},onclose:()=>fe(r,null)})};F(b,E=>{s(g)&&s(p)&&E(O)})}M(E=>{he(P,"aria-label",E),N=Ze(P,"",N,{"--u":`${s(o).u??""}px`})},[()=>h("chain-label")]),Fr(P,"clientWidth",E=>fe(n,E)),Fr(P,"clientHeight",E=>fe(a,E)),k(t,x),Ce()}class Ar extends Error{}const Ai="/api/v1";async function nn(t,e,n){const a=await fetch(Ai+e,{method:t,headers:n===void 0?{}:{"content-type":"application/json"},body:n===void 0?null:JSON.stringify(n),cache:"no-store"}),r=await a.text();if(!a.ok)throw new Ar(Bc(r)??`${a.status} ${a.statusText}`);return r===""?null:JSON.parse(r)}function Bc(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const Wc=()=>nn("GET","/site"),Kc=()=>nn("GET","/view"),Gc=(t,e,n)=>nn("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),Zc=(t,e,n)=>nn("POST",`/incidents/${t}/comment`,{by:e,comment:n}),Yc=t=>nn("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Jc=()=>nn("DELETE","/demo/scenarios"),is=t=>nn("POST","/replay",t);async function Mi(t,e){try{return await nn("GET",t)}catch(n){if(n instanceof Ar)return e;throw n}}const Xc=()=>Mi("/demo",{available:!1,scenarios:[]}),Qc=()=>Mi("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function ed(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Ai}/live`}const ls=12e3,td=1500,nd=1e4,os=[500,1e3,2e3,4e3,5e3];class ad{#e=pe(null);get site(){return s(this.#e)}set site(e){fe(this.#e,e)}#l=pe(null);get view(){return s(this.#l)}set view(e){fe(this.#l,e)}#t=pe("");get now(){return s(this.#t)}set now(e){fe(this.#t,e,!0)}#r=pe(!1);get up(){return s(this.#r)}set up(e){fe(this.#r,e,!0)}#n=pe(0);get heardAt(){return s(this.#n)}set heardAt(e){fe(this.#n,e,!0)}#a=pe(0);get movedAt(){return s(this.#a)}set movedAt(e){fe(this.#a,e,!0)}#i=pe(pt(Date.now()));get wall(){return s(this.#i)}set wall(e){fe(this.#i,e,!0)}#s=pe("");get error(){return s(this.#s)}set error(e){fe(this.#s,e,!0)}#o=pe(!1);get paused(){return s(this.#o)}set paused(e){fe(this.#o,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>td}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>nd}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>ls&&this.#p(this.#u)}async#h(){try{this.site=await Wc(),this.view||(this.#d(await Kc()),this.heardAt=Date.now()),this.error=""}catch(a){(a instanceof Ar||a instanceof SyntaxError)&&(this.error=a.message),this.#b();return}const e=new WebSocket(ed());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#p(e),ls);e.onmessage=a=>{clearTimeout(n),this.#u===e&&this.#w(JSON.parse(String(a.data)))},e.onclose=()=>{clearTimeout(n),this.#p(e)}}#p(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#b())}#b(){const e=os[Math.min(this.#c,os.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#w(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const ye=new ad;var rd=z('<span aria-hidden="true">▶</span>'),sd=z("<button><!> </button>"),id=z('<span class="quiet"> </span>'),ld=z('<button data-stop=""><span aria-hidden="true">■</span> </button>'),od=z('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),ud=z("<span> </span>"),cd=z("<button> </button>"),dd=z("<b> </b>"),fd=z('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),vd=z('<span class="error svelte-16mkr40" role="alert"> </span>'),hd=z('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function _d(t,e){Pe(e,!0);let n=fi(e,"asTable",15);const a=[1,10,60,600];let r=pe(null),i=pe(null),l=pe("");async function o(){try{fe(r,e.mode==="demo"?await Xc():null,!0),fe(i,e.mode==="replay"?await Qc():null,!0),ye.paused=s(i)!==null&&s(i).available&&s(i).paused}catch{}}async function u(b){fe(l,"");try{await b}catch(O){fe(l,h("refused",{error:O instanceof Error?O.message:String(O)}),!0)}await o()}Aa(()=>{e.mode&&o();const b=setInterval(()=>{o()},3e3);return()=>clearInterval(b)});const f=K(()=>s(r)?.scenarios.some(b=>b.running)??!1);var v=hd(),_=w(v);{var g=b=>{var O=od(),E=w(O),I=m(E,!0),$=c(E,2);Ee($,17,()=>s(r).scenarios,T=>T.id,(T,B)=>{var ne=sd(),H=w(ne);{var U=G=>{var V=rd();k(G,V)};F(H,G=>{s(B).running&&G(U)})}var ae=c(H);M((G,V)=>{he(ne,"data-scenario",s(B).id),he(ne,"aria-pressed",s(B).running),d(ae,` ${G??""}${V??""}`)},[()=>We(s(B).name),()=>s(B).running?` · ${h("demo-running")}`:""]),Ve("click",ne,()=>u(Yc(s(B).id))),k(T,ne)},T=>{var B=id(),ne=m(B,!0);M(H=>d(ne,H),[()=>h("demo-none")]),k(T,B)});var Z=c($,2);{var S=T=>{var B=ld(),ne=c(w(B));M(H=>{B.disabled=!s(f),d(ne,` ${H??""}`)},[()=>h("demo-stop")]),Ve("click",B,()=>u(Jc())),k(T,B)};F(Z,T=>{s(r).scenarios.length>0&&T(S)})}M(T=>d(I,T),[()=>h("demo-title")]),k(b,O)};F(_,b=>{s(r)?.available&&b(g)})}var p=c(_,2);{var x=b=>{var O=fd(),E=w(O),I=m(E,!0),$=c(E,2);{var Z=G=>{var V=ud(),Q=m(V);M((ie,le,ve)=>d(Q,`${ie??""}
          ${le??""}–${ve??""}`),[()=>Na(s(i).from,e.site.time_zone),()=>wt(s(i).from,e.site.time_zone),()=>wt(s(i).until,e.site.time_zone)]),k(G,V)};F($,G=>{s(i).from&&s(i).until&&G(Z)})}var S=c($,2),T=m(S,!0),B=c(S,2),ne=m(B,!0),H=c(B,2);Ee(H,16,()=>a,G=>G,(G,V)=>{var Q=cd(),ie=m(Q);M(()=>{he(Q,"aria-pressed",s(i).speed===V),d(ie,`×${V??""}`)}),Ve("click",Q,()=>u(is({speed:V}))),k(G,Q)});var U=c(H,2);{var ae=G=>{var V=dd(),Q=m(V,!0);M(ie=>d(Q,ie),[()=>h("replay-paused")]),k(G,V)};F(U,G=>{s(i).paused&&G(ae)})}M((G,V,Q)=>{d(I,G),d(T,V),d(ne,Q)},[()=>h("replay-title"),()=>s(i).paused?`▶ ${h("replay-play")}`:`❚❚ ${h("replay-pause")}`,()=>h("replay-speed")]),Ve("click",S,()=>u(is({paused:!s(i)?.paused}))),k(b,O)};F(p,b=>{s(i)?.available&&b(x)})}var P=c(p,2);{var N=b=>{var O=vd(),E=m(O);M(()=>d(E,`■ ${s(l)??""}`)),k(b,O)};F(P,b=>{s(l)&&b(N)})}var A=c(P,2),R=m(A,!0);M(b=>{he(A,"aria-pressed",n()),d(R,b)},[()=>h(n()?"table-hide":"table-show")]),Ve("click",A,()=>n(!n())),k(t,v),Ce()}tn(["click"]);function md(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class gd{#e=pe(pt(md()));get current(){return s(this.#e)}set current(e){fe(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const kn=new gd;var pd=z("<span> </span>"),wd=z('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),bd=z('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),yd=z('<section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),kd=z('<p class="quiet"> </p>');function xd(t,e){Pe(e,!0);const n=K(()=>e.view.forecast),a=K(()=>e.view.stages.flatMap(({id:o,end:u})=>u?[{id:o,...u}]:[])),r=({cases:o,mean:u})=>u===null?h("grade-none"):h("grade-held",{held:ce(u*o),cases:ce(o)}),i=({cases:o,mean:u})=>u===null?h("grade-none"):h("grade-off",{off:`${ce(u*100,1)} %`,cases:ce(o)}),l=K(()=>s(n)?[...s(n).levels_held.map(o=>({what:h("grade-levels",{ahead:ut(o.ahead_secs)}),said:r(o.held),aim:"80 %"})),{what:h("grade-clock"),said:i(s(n).clock_error),aim:""},{what:h("grade-end-held"),said:r(s(n).end_held),aim:"80 %"},{what:h("grade-end-error"),said:i(s(n).end_error),aim:""}]:[]);{let o=K(()=>h("forecast-title"));Oa(t,{get title(){return s(o)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(u,f)=>{var v=dn(),_=ke(v);{var g=x=>{var P=yd(),N=ke(P),A=w(N),R=w(A),b=c(R);{var O=ee=>{var te=pd(),se=m(te,!0);M(oe=>d(se,oe),[()=>Be(s(a)[0].at,e.now,e.site.time_zone)]),k(ee,te)};F(b,ee=>{s(a)[0]&&ee(O)})}var E=c(A,2),I=w(E),$=w(I),Z=w($),S=m(Z,!0),T=c(Z),B=m(T),ne=c(T),H=m(ne,!0),U=c(ne),ae=m(U,!0),G=c(I);Ee(G,21,()=>s(a),ee=>ee.id,(ee,te)=>{var se=wd(),oe=w(se),me=m(oe,!0),we=c(oe),xe=m(we,!0),ze=c(we),Ne=m(ze,!0),Fe=c(ze),Ke=w(Fe);{var rt=Se=>{var De=vt("—");k(Se,De)},tt=Se=>{Tr(Se,{get chance(){return s(te).met}})};F(Ke,Se=>{s(te).met===null?Se(rt):Se(tt,-1)})}M((Se,De,Xe)=>{d(me,Se),d(xe,De),d(Ne,Xe)},[()=>ot(e.site.stages,s(te).id),()=>s(te).met===null?"—":ce(s(te).planned),()=>Ia(s(te).done)]),k(ee,se)});var V=c(N,2),Q=w(V),ie=m(Q,!0),le=c(Q,2),ve=w(le),y=w(ve),q=w(y),C=m(q,!0),W=c(q),j=m(W,!0),L=c(W),J=m(L,!0),D=c(ve);Ee(D,21,()=>s(l),ee=>ee.what,(ee,te)=>{var se=bd(),oe=w(se),me=m(oe,!0),we=c(oe),xe=m(we,!0),ze=c(we),Ne=m(ze,!0);M(()=>{d(me,s(te).what),d(xe,s(te).said),d(Ne,s(te).aim)}),k(ee,se)});var Y=c(le,2),de=m(Y,!0);M((ee,te,se,oe,me,we,xe,ze,Ne,Fe,Ke)=>{d(R,`${ee??""} `),d(S,te),d(B,`${se??""}, ${oe??""}`),d(H,me),d(ae,we),d(ie,xe),d(C,ze),d(j,Ne),d(J,Fe),d(de,Ke)},[()=>h("end-title"),()=>h("stage-label"),()=>h("planned-label"),()=>$e(e.site),()=>h("plan-trial-done"),()=>h("plan-trial-chance"),()=>h("grade-title"),()=>h("grade-what"),()=>h("grade-was"),()=>h("grade-aim"),()=>h("forecast-at",{at:Be(s(n).at,e.now,e.site.time_zone),paths:String(s(n).paths),span:ut(s(n).horizon_secs)})]),k(x,P)},p=x=>{var P=kd(),N=m(P,!0);M(A=>d(N,A),[()=>h("forecast-none")]),k(x,P)};F(_,x=>{s(n)?x(g):x(p,-1)})}k(u,v)},$$slots:{default:!0}})}Ce()}var Ed=z('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Sd=z('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Td=z('<p class="quiet"> </p>');function Ad(t,e){Pe(e,!0);const n=({version:r})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===r),a=r=>`${Na(r,e.site.time_zone).slice(0,5)} ${wt(r,e.site.time_zone)}`;{let r=K(()=>h("plan-trial-title"));Oa(t,{get title(){return s(r)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,l)=>{var o=dn(),u=ke(o);Ee(u,17,()=>e.view.plan_trials,f=>f.version,(f,v)=>{var _=Sd(),g=w(_),p=w(g),x=c(p),P=m(x),N=c(g,2),A=w(N),R=w(A),b=w(R),O=m(b,!0),E=c(b),I=m(E),$=c(E),Z=m($,!0),S=c($),T=m(S,!0),B=c(A);Ee(B,21,()=>s(v).stages.filter(({met:G})=>G!==null),G=>G.id,(G,V)=>{var Q=Ed(),ie=w(Q),le=m(ie,!0),ve=c(ie),y=m(ve,!0),q=c(ve),C=m(q,!0),W=c(q),j=w(W);{let L=K(()=>s(V).met??1);Tr(j,{get chance(){return s(L)}})}M((L,J,D)=>{d(le,L),d(y,J),d(C,D)},[()=>ot(e.site.stages,s(V).id),()=>ce(s(V).planned),()=>Ia(s(V).done)]),k(G,Q)});var ne=c(N,2),H=m(ne,!0),U=c(ne,2),ae=m(U,!0);M((G,V,Q,ie,le,ve,y,q,C,W)=>{d(p,`${G??""} `),d(P,`${V??""}${Q??""}`),d(O,ie),d(I,`${le??""}, ${ve??""}`),d(Z,y),d(T,q),d(H,C),d(ae,W)},[()=>h("plan-trial-of",{version:String(s(v).version),from:a(s(v).shift_start),until:wt(s(v).shift_end,e.site.time_zone)}),()=>n(s(v))?.author??"",()=>n(s(v))?.reason?` · ${n(s(v))?.reason}`:"",()=>h("stage-label"),()=>h("planned-label"),()=>$e(e.site),()=>h("plan-trial-done"),()=>h("plan-trial-chance"),()=>s(v).weakest?pu(e.site,s(v).weakest):h("plan-trial-no-weak"),()=>h("plan-trial-at",{at:Be(s(v).at,e.now,e.site.time_zone)})]),k(f,_)},f=>{var v=Td(),_=m(v,!0);M(g=>d(_,g),[()=>h("plan-trial-none")]),k(f,v)}),k(i,o)},$$slots:{default:!0}})}Ce()}var Md=z('<span class="warn"><span aria-hidden="true">▲</span> </span>'),zd=z('<p class="svelte-1066faq"><strong> </strong> </p>'),us=z('<p class="quiet svelte-1066faq"> </p>'),Nd=z('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Rd=z('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Id=z('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Od=z('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!>',1),$d=z('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p>',1);function Pd(t,e){Pe(e,!0);const n=["no_answer","queue_full","sequence","refused","skipped"],a=["late","too_late"],r=["good","late","uncertain","duplicate"],i=({readings:b,outcomes:O},E)=>b===0?null:E.reduce((I,$)=>I+(O[$]??0),0)/b,l=b=>b===null?"—":`${ce(b*100,b>0&&b<.1?1:0)} %`,o=b=>{const O=i(b,[...r,...n,"too_late"]);return O===null?null:Math.max(0,1-O)},u=({up:b,silent:O})=>h(b===!1?"source-down":O?"source-silent":"source-alive"),f=({up:b,silent:O,findings:E})=>b!==!1&&!O&&E.length===0,v=({last_received_at:b})=>b===null?"—":sa(b,e.site.time_zone),_=({least_age_secs:b})=>b===null?"—":h("source-secs",{secs:ce(b,1)}),g=({kind:b,secs:O,signals:E})=>{const I=E.map($=>ot(e.site.signals,$)).join(", ");return h(`finding-${b.replaceAll("_","-")}`,{by:ut(O??0),signals:I})},p=({kind:b})=>h(`finding-${b.replaceAll("_","-")}-steps`),x=200,P=K(()=>b=>{const O=new Map(e.site.signals.filter(E=>E.source===b).map(E=>[E.id,E]));return e.view.signals.flatMap(E=>{const I=O.get(E.id);return I?[{...E,name:We(I.name),unit:I.unit}]:[]})}),N=b=>Math.abs(b)<10?3:Math.abs(b)<1e3?1:0,A=({value:b,unit:O})=>b===null?"—":`${ce(b,N(b))} ${O}`,R=({outcomes:b})=>Object.entries(b).filter(([O])=>O!=="good").sort(([,O],[,E])=>E-O).map(([O,E])=>`${h(`outcome-${O.replaceAll("_","-")}`)}: ${ce(E)}`).join(" · ");{let b=K(()=>h("sources-title"));Oa(t,{get title(){return s(b)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(O,E)=>{var I=$d(),$=ke(I),Z=w($),S=w(Z),T=w(S),B=m(T,!0),ne=c(T),H=m(ne,!0),U=c(ne),ae=m(U,!0),G=c(U),V=m(G,!0),Q=c(G),ie=m(Q,!0),le=c(Q),ve=m(le,!0),y=c(le),q=m(y,!0),C=c(y),W=m(C,!0),j=c(Z);Ee(j,21,()=>e.view.sources,D=>D.id,(D,Y)=>{const de=K(()=>s(P)(s(Y).id));var ee=Od(),te=ke(ee);let se;var oe=w(te),me=m(oe,!0),we=c(oe),xe=w(we);{var ze=Re=>{var Ue=vt();M(yt=>d(Ue,yt),[()=>u(s(Y))]),k(Re,Ue)},Ne=K(()=>f(s(Y))),Fe=Re=>{var Ue=Md(),yt=c(w(Ue));M(_t=>d(yt,` ${_t??""}`),[()=>u(s(Y))]),k(Re,Ue)};F(xe,Re=>{s(Ne)?Re(ze):Re(Fe,-1)})}var Ke=c(we),rt=m(Ke,!0),tt=c(Ke),Se=m(tt,!0),De=c(tt),Xe=m(De,!0),ct=c(De),an=m(ct,!0),Pt=c(ct),Ct=m(Pt,!0),Ln=c(Pt),qn=m(Ln,!0),mn=c(te,2);{var gn=Re=>{var Ue=Nd(),yt=w(Ue),_t=w(yt);Ee(_t,17,()=>s(Y).findings,kt=>kt.kind,(kt,Dt)=>{var X=zd(),re=w(X),ue=m(re,!0),Te=c(re);M((Ge,dt)=>{d(ue,Ge),d(Te,` ${dt??""}`)},[()=>g(s(Dt)),()=>p(s(Dt))]),k(kt,X)});var Wt=c(_t,2);{var Kt=kt=>{var Dt=us(),X=m(Dt);M((re,ue)=>d(X,`${re??""} ${ue??""}`),[()=>h("source-reasons"),()=>R(s(Y).last_hour)]),k(kt,Dt)},Gt=K(()=>R(s(Y).last_hour));F(Wt,kt=>{s(Gt)&&kt(Kt)})}k(Re,Ue)},pn=K(()=>s(Y).findings.length>0||R(s(Y).last_hour));F(mn,Re=>{s(pn)&&Re(gn)})}var jn=c(mn,2);{var Fn=Re=>{var Ue=Id(),yt=w(Ue),_t=w(yt),Wt=w(_t),Kt=m(Wt,!0),Gt=c(Wt,2),kt=w(Gt);Ee(kt,21,()=>s(de).slice(0,x),re=>re.id,(re,ue)=>{var Te=Rd(),Ge=w(Te),dt=m(Ge,!0),st=c(Ge),He=m(st,!0),Ie=c(st),Qe=m(Ie),Lt=c(Ie),qt=m(Lt,!0);M((mt,jt,Zt,wn)=>{d(dt,s(ue).name),d(He,mt),d(Qe,`${jt??""}${Zt??""}`),d(qt,wn)},[()=>A(s(ue)),()=>h(`signal-${s(ue).quality.replaceAll("_","-")}`),()=>s(ue).stale&&s(ue).occurred_at?` · ${h("signal-stale")}`:"",()=>s(ue).occurred_at===null?"—":sa(s(ue).occurred_at,e.site.time_zone)]),k(re,Te)});var Dt=c(Gt,2);{var X=re=>{var ue=us(),Te=m(ue,!0);M(Ge=>d(Te,Ge),[()=>h("source-signals-more",{count:ce(s(de).length-x)})]),k(re,ue)};F(Dt,re=>{s(de).length>x&&re(X)})}M(re=>{he(_t,"data-signals",s(Y).id),d(Kt,re)},[()=>h("source-signals",{count:ce(s(de).length)})]),k(Re,Ue)};F(jn,Re=>{s(de).length>0&&Re(Fn)})}M((Re,Ue,yt,_t,Wt,Kt,Gt)=>{he(te,"data-source",s(Y).id),se=Me(te,1,"svelte-1066faq",null,se,{found:s(Y).findings.length>0}),d(me,Re),d(rt,Ue),d(Se,yt),d(Xe,_t),d(an,Wt),d(Ct,Kt),d(qn,Gt)},[()=>ot(e.site.sources,s(Y).id),()=>v(s(Y)),()=>ce(s(Y).last_hour.readings),()=>l(i(s(Y).last_hour,n)),()=>l(i(s(Y).last_hour,a)),()=>l(o(s(Y).last_hour)),()=>_(s(Y))]),k(D,ee)});var L=c($,2),J=m(L,!0);M((D,Y,de,ee,te,se,oe,me,we)=>{d(B,D),d(H,Y),d(ae,de),d(V,ee),d(ie,te),d(ve,se),d(q,oe),d(W,me),d(J,we)},[()=>h("source-label"),()=>h("source-state"),()=>h("source-heard"),()=>h("source-readings"),()=>h("source-missing"),()=>h("source-late"),()=>h("source-rejected"),()=>h("source-age"),()=>h("sources-note",{at:Be(e.now,e.now,e.site.time_zone)})]),k(O,I)},$$slots:{default:!0}})}Ce()}var Cd=z('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),Dd=z('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),cs=z('<span class="value svelte-13t3afu"> </span>'),Ld=z('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),qd=z('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),jd=z('<span class="label svelte-13t3afu"> </span>'),Fd=z('<span class="value svelte-13t3afu"> </span> <!>',1),Ud=z('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),Hd=z('<span class="label strong svelte-13t3afu"> <!></span>'),Vd=z('<span aria-hidden="true">▲</span>'),Bd=z('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),Wd=z('<button class="svelte-13t3afu"> </button>'),Kd=z('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div></header> <!> <!> <!>',1);function Gd(t,e){Pe(e,!0);const n=X=>e.view.incidents.filter(re=>re.state===X).length,a=K(()=>e.view.sources.filter(({up:X,silent:re})=>X!==!1&&!re).length),r=K(()=>e.view.sources.filter(({findings:X})=>X.length>0).length),i=K(()=>n("unacknowledged")),l=K(()=>n("acknowledged")),o=K(()=>n("returned_unacknowledged")),u=K(()=>e.view.plans_pending[0]),f=X=>X.state==="unacknowledged"&&xi(X)==="bad",v=K(()=>e.view.incidents.some(f)?"bad":"warn"),_=X=>[...X?.stages??[]].filter(({met:re})=>re!==null).sort((re,ue)=>(re.met??1)-(ue.met??1))[0],g=K(()=>_(ki(e.view))),p=K(()=>_(e.view.plan_trials.find(({version:X})=>X===s(u)?.version))?.met??1),x=K(()=>ka(s(g)?.met??1));let P=pe(!1),N=pe(!1),A=pe(!1);const R={ru:"RU",kk:"KK",en:"EN"};var b=Kd(),O=ke(b);let E;var I=w(O),$=w(I),Z=m($,!0),S=c($,2),T=w(S);{var B=X=>{var re=vt();M(ue=>d(re,ue),[()=>h("mode-demo",{speed:ce(e.view.speed)})]),k(X,re)},ne=X=>{var re=vt();M((ue,Te)=>d(re,`${ue??""} ×${Te??""}`),[()=>h("mode-replay"),()=>ce(e.view.speed)]),k(X,re)},H=X=>{var re=vt();M(ue=>d(re,ue),[()=>h("mode-live")]),k(X,re)};F(T,X=>{e.view.mode==="demo"?X(B):e.view.mode==="replay"?X(ne,1):X(H,-1)})}var U=c(I,2),ae=w(U),G=m(ae),V=c(ae,2),Q=m(V,!0),ie=c(V,2),le=m(ie),ve=c(U,2),y=w(ve),q=m(y,!0),C=c(y,2);{var W=X=>{var re=Dd(),ue=ke(re),Te=m(ue,!0),Ge=c(ue,2),dt=m(Ge,!0),st=c(Ge,2);{var He=Ie=>{var Qe=Cd(),Lt=m(Qe,!0);M(qt=>d(Lt,qt),[()=>h("forecast-open")]),Ve("click",Qe,()=>fe(N,!0)),k(Ie,Qe)};F(st,Ie=>{e.view.forecast&&Ie(He)})}M((Ie,Qe)=>{d(Te,Ie),d(dt,Qe)},[()=>We(e.view.shift.name),()=>h("shift-left",{span:ut(Ra(e.now,e.view.shift.end))})]),k(X,re)},j=X=>{var re=cs(),ue=m(re,!0);M(Te=>d(ue,Te),[()=>h("shift-none")]),k(X,re)};F(C,X=>{e.view.shift?X(W):X(j,-1)})}var L=c(ve,2),J=w(L),D=m(J,!0),Y=c(J,2);{var de=X=>{var re=Fd(),ue=ke(re),Te=m(ue,!0),Ge=c(ue,2);{var dt=He=>{var Ie=qd(),Qe=w(Ie);{var Lt=mt=>{var jt=vt();M(Zt=>d(jt,Zt),[()=>h("plan-trial-good",{chance:fn(s(g).met??1)})]),k(mt,jt)},qt=mt=>{var jt=Ld(),Zt=ke(jt),wn=w(Zt),Ni=m(wn,!0),Ri=c(wn),Ii=c(Zt);M((Oi,$i)=>{d(Ni,Vt.warn),d(Ri,` ${Oi??""}`),d(Ii,` ${$i??""}`)},[()=>fn(s(g).met??1),()=>h("plan-trial-poor",{stage:ot(e.site.stages,s(g).id)})]),k(mt,jt)};F(Qe,mt=>{s(x)==="plain"?mt(Lt):mt(qt,-1)})}M(()=>{he(Ie,"title",e.view.plan.author),he(Ie,"data-trial",s(x))}),Ve("click",Ie,()=>fe(P,!0)),k(He,Ie)},st=He=>{var Ie=jd(),Qe=m(Ie,!0);M(()=>d(Qe,e.view.plan.author)),k(He,Ie)};F(Ge,He=>{s(g)?He(dt):He(st,-1)})}M(He=>{he(ue,"title",e.view.plan.reason),d(Te,He)},[()=>h("plan-version",{version:String(e.view.plan.version),at:Be(e.view.plan.effective_at,e.now,e.site.time_zone)})]),k(X,re)},ee=X=>{var re=cs(),ue=m(re,!0);M(Te=>d(ue,Te),[()=>h("plan-none")]),k(X,re)};F(Y,X=>{e.view.plan.version>0?X(de):X(ee,-1)})}var te=c(Y,2);{var se=X=>{var re=Hd(),ue=w(re),Te=c(ue);{var Ge=st=>{var He=Ud(),Ie=w(He),Qe=w(Ie),Lt=m(Qe,!0),qt=c(Qe);M(mt=>{d(Lt,Vt.warn),d(qt,` ${mt??""}`)},[()=>fn(s(p))]),Ve("click",He,()=>fe(P,!0)),k(st,He)},dt=K(()=>ka(s(p))!=="plain");F(Te,st=>{s(dt)&&st(Ge)})}M(st=>{he(re,"title",s(u).reason),d(ue,`${st??""} `)},[()=>h("plan-next",{version:String(s(u).version),at:Be(s(u).effective_at,e.now,e.site.time_zone)})]),k(X,re)};F(te,X=>{s(u)&&X(se)})}var oe=c(L,2),me=w(oe),we=m(me,!0),xe=c(me,2);let ze;var Ne=w(xe);{var Fe=X=>{var re=Vd();k(X,re)};F(Ne,X=>{s(a)<e.view.sources.length&&X(Fe)})}var Ke=c(Ne),rt=c(xe,2),tt=w(rt);{var Se=X=>{var re=Bd(),ue=w(re),Te=m(ue,!0),Ge=c(ue);M(dt=>{d(Te,Vt.warn),d(Ge,` ${dt??""}`)},[()=>h("sources-ailing",{n:s(r),count:String(s(r))})]),k(X,re)},De=X=>{var re=vt();M(ue=>d(re,ue),[()=>h("sources-detail")]),k(X,re)};F(tt,X=>{s(r)>0?X(Se):X(De,-1)})}var Xe=c(oe,2),ct=w(Xe),an=m(ct,!0),Pt=c(ct,2),Ct=w(Pt),Ln=c(w(Ct)),qn=c(Ct,2),mn=c(w(qn)),gn=c(Pt,2);let pn;var jn=m(gn),Fn=c(Xe,2),Re=w(Fn);Ee(Re,20,()=>hi,X=>X,(X,re)=>{var ue=Wd(),Te=m(ue,!0);M(()=>{he(ue,"lang",re),he(ue,"aria-pressed",On.current===re),d(Te,R[re])}),Ve("click",ue,()=>On.set(re)),k(X,ue)});var Ue=c(Re,2),yt=m(Ue,!0),_t=c(O,2);{var Wt=X=>{Pd(X,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>fe(A,!1)})};F(_t,X=>{s(A)&&X(Wt)})}var Kt=c(_t,2);{var Gt=X=>{xd(X,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>fe(N,!1)})};F(Kt,X=>{s(N)&&X(Gt)})}var kt=c(Kt,2);{var Dt=X=>{Ad(X,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>fe(P,!1)})};F(kt,X=>{s(P)&&X(Dt)})}M((X,re,ue,Te,Ge,dt,st,He,Ie,Qe,Lt,qt,mt,jt,Zt,wn)=>{E=Me(O,1,"svelte-13t3afu",null,E,{replay:e.view.mode==="replay",doubtful:e.doubtful}),d(Z,X),Me(S,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),d(G,`${re??""} · ${ue??""}`),he(V,"datetime",e.now),he(V,"title",e.site.time_zone),d(Q,Te),d(le,`${Ge??""} · ${e.site.time_zone??""}`),d(q,dt),d(D,st),d(we,He),ze=Me(xe,1,"value svelte-13t3afu",null,ze,{warn:s(a)<e.view.sources.length}),d(Ke,` ${Ie??""}`),d(an,Qe),Me(Ct,1,aa(s(i)>0?s(v):""),"svelte-13t3afu"),d(Ln,` ${Lt??""}`),d(mn,` ${qt??""}`),pn=Me(gn,1,"label svelte-13t3afu",null,pn,{strong:s(o)>0}),d(jn,`◇ ${mt??""}`),he(Re,"aria-label",jt),he(Ue,"aria-label",Zt),he(Ue,"title",wn),d(yt,kn.current==="dark"?"☀":"☾")},[()=>We(e.site.name),()=>h("time-label"),()=>vu(e.now,e.site.time_zone),()=>sa(e.now,e.site.time_zone),()=>Na(e.now,e.site.time_zone),()=>h("shift-label"),()=>h("plan-label"),()=>h("sources-label"),()=>h("sources-alive",{alive:String(s(a)),all:String(e.view.sources.length)}),()=>h("alarms-label"),()=>h("alarms-new",{n:s(i),count:String(s(i))}),()=>h("alarms-acknowledged",{count:String(s(l))}),()=>h("alarms-returned",{n:s(o),count:String(s(o))}),()=>h("language-label"),()=>h(kn.current==="dark"?"theme-light":"theme-dark"),()=>h(kn.current==="dark"?"theme-light":"theme-dark")]),Ve("click",rt,()=>fe(A,!0)),Ve("click",Ue,()=>kn.set(kn.current==="dark"?"light":"dark")),k(t,b),Ce()}tn(["click"]);class Zd{#e=pe(pt(localStorage.getItem("tizbek.name")??""));get name(){return s(this.#e)}set name(e){fe(this.#e,e,!0)}set(e){this.name=e,localStorage.setItem("tizbek.name",e)}}const xn=new Zd;var Yd=z('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function Jd(t,e){Pe(e,!0);var n=Yd(),a=w(n),r=w(a),i=m(r,!0),l=c(r,2),o=c(w(l),1,!0),u=c(l,2),f=c(w(u),1,!0),v=c(u,2),_=c(w(v),1,!0),g=c(v,2),p=c(w(g),1,!0),x=c(g,2),P=c(w(x),1,!0),N=c(x,2),A=c(w(N),1,!0),R=c(N,2),b=c(w(R),1,!0),O=c(R,2),E=c(w(O),1,!0),I=c(O,2),$=m(I,!0),Z=c(I,2),S=m(Z,!0);M((T,B,ne,H,U,ae,G,V,Q,ie,le,ve)=>{he(n,"aria-label",T),d(i,B),d(o,ne),d(f,H),d(_,U),d(p,ae),d(P,G),d(A,V),d(b,Q),d(E,ie),d($,le),d(S,ve)},[()=>h("legend-title"),()=>h("legend-sign"),()=>h("legend-plan"),()=>h("legend-nominal"),()=>h("legend-marks"),()=>h("legend-target"),()=>h("legend-band"),()=>h("legend-unknown"),()=>h("legend-thirds"),()=>h("legend-drum"),()=>h("legend-clock"),()=>h("legend-done")]),k(t,n),Ce()}var Xd=z("<p> </p>"),Qd=z('<p class="loss svelte-14dy00n"> </p>'),ef=z('<p class="replaces svelte-14dy00n"> </p>'),tf=z("<li> <!></li>"),nf=z('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),af=z('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),rf=z('<button type="submit" class="svelte-14dy00n"> </button>'),sf=z('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),lf=z('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),of=z('<div class="buttons svelte-14dy00n"><!> <button class="svelte-14dy00n"> </button></div>'),uf=z('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function cf(t,e){Pe(e,!0);let n=pe(!1),a=pe("");const r=K(()=>e.site.time_zone),i=K(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),l=K(()=>xi(e.incident)),o=K(()=>Su(e.incident).map(C=>xu(C,e.view))),u=K(()=>s(o)[0]),f=K(()=>s(o).slice(1)),v=K(()=>e.incident.cleared_at??e.now),_={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},g={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};function p(C){C(s(a).trim()),fe(a,""),fe(n,!1)}function x(C){C.preventDefault(),s(a).trim()!==""&&p(e.oncomment)}var P=uf(),N=w(P),A=w(N),R=m(A,!0),b=c(A,2),O=m(b,!0),E=c(N,2);{var I=C=>{var W=Xd();let j;var L=m(W,!0);M(J=>{j=Me(W,1,"first svelte-14dy00n",null,j,{over:!s(u).active}),d(L,J)},[()=>ts(e.site,s(u),e.now)]),k(C,W)};F(E,C=>{s(u)&&C(I)})}var $=c(E,2);{var Z=C=>{var W=Qd(),j=m(W,!0);M(L=>d(j,L),[()=>wu(e.site,e.incident.loss)]),k(C,W)};F($,C=>{e.incident.loss&&C(Z)})}var S=c($,2),T=w(S),B=m(T,!0),ne=c(T),H=c(ne);{var U=C=>{var W=vt();M(j=>d(W,` · ${j??""}`),[()=>h("incident-ended",{at:Be(e.incident.cleared_at,e.now,s(r))})]),k(C,W)};F(H,C=>{e.incident.cleared_at&&C(U)})}var ae=c(S,2);{var G=C=>{var W=ef(),j=m(W,!0);M(L=>d(j,L),[()=>h("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:Be(e.incident.replaces.since,e.now,s(r))})]),k(C,W)};F(ae,C=>{e.incident.replaces&&C(G)})}var V=c(ae,2);{var Q=C=>{var W=nf(),j=w(W),L=m(j,!0),J=c(j,2);Ee(J,21,()=>s(f),D=>`${D.condition}/${D.subject}`,(D,Y)=>{var de=tf();let ee;var te=w(de),se=c(te);{var oe=me=>{var we=vt();M(xe=>d(we,`· ${xe??""}`),[()=>h("member-over")]),k(me,we)};F(se,me=>{s(Y).active||me(oe)})}M(me=>{ee=Me(de,1,"svelte-14dy00n",null,ee,{over:!s(Y).active}),d(te,me)},[()=>ts(e.site,s(Y),e.now)]),k(D,de)}),M(D=>d(L,D),[()=>h("incident-members",{n:s(f).length,count:String(s(f).length)})]),k(C,W)};F(V,C=>{s(f).length>0&&C(Q)})}var ie=c(V,2);Ee(ie,17,()=>e.incident.notes,oo,(C,W)=>{var j=af(),L=w(j),J=m(L),D=c(L);M((Y,de)=>{d(J,`${Y??""} ${s(W).by??""}`),d(D,`${de??""}${s(W).comment?`: ${s(W).comment}`:""}`)},[()=>Be(s(W).at,e.now,s(r)),()=>s(W).acknowledges?` · ${h("incident-acknowledged")}`:""]),k(C,j)});var le=c(ie,2);{var ve=C=>{var W=sf(),j=w(W),L=c(j,2);{var J=D=>{var Y=rf(),de=m(Y,!0);M((ee,te)=>{Y.disabled=ee,d(de,te)},[()=>e.pending||s(a).trim()==="",()=>h("comment-send")]),k(D,Y)};F(L,D=>{s(i)||D(J)})}M((D,Y)=>{he(j,"placeholder",D),he(j,"aria-label",Y)},[()=>h("comment-placeholder"),()=>h("comment")]),ya("submit",W,x),ci(j,()=>s(a),D=>fe(a,D)),k(C,W)};F(le,C=>{s(n)&&C(ve)})}var y=c(le,2);{var q=C=>{var W=of(),j=w(W);{var L=Y=>{var de=lf(),ee=w(de);M(te=>{de.disabled=e.pending,d(ee,`${te??""} `)},[()=>h(e.pending?"acknowledging":"acknowledge")]),Ve("click",de,()=>p(e.onacknowledge)),k(Y,de)};F(j,Y=>{s(i)&&Y(L)})}var J=c(j,2),D=m(J,!0);M(Y=>{he(J,"aria-expanded",s(n)),d(D,Y)},[()=>h("comment")]),Ve("click",J,()=>fe(n,!s(n))),k(C,W)};F(y,C=>{e.view.mode!=="replay"&&C(q)})}M((C,W,j)=>{Me(P,1,`${s(l)??""} ${e.incident.state??""}`,"svelte-14dy00n"),he(P,"data-incident",e.incident.id),he(P,"data-state",e.incident.state),d(R,g[e.incident.state]),d(O,C),d(B,W),d(ne,` ${j??""}`)},[()=>h("incident-cause",{cause:yu(e.site,e.incident)}),()=>h(_[e.incident.state]),()=>h("incident-since",{at:Be(e.incident.raised_at,e.now,s(r)),span:ut(Ra(e.incident.raised_at,s(v)))})]),k(t,P),Ce()}tn(["click"]);var df=z('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function ff(t,e){Pe(e,!0);let n=pe(pt(xn.name)),a;Aa(()=>a.showModal());function r(b){b.preventDefault(),s(n).trim()!==""&&e.named(s(n).trim())}var i=df(),l=w(i),o=w(l),u=m(o,!0),f=c(o,2),v=m(f,!0),_=c(f,2),g=c(_,2),p=m(g,!0),x=c(g,2),P=w(x),N=m(P,!0),A=c(P,2),R=m(A,!0);di(i,b=>a=b,()=>a),M((b,O,E,I,$,Z)=>{d(u,b),d(v,O),d(p,E),P.disabled=I,d(N,$),d(R,Z)},[()=>h("name-title"),()=>h("name-field"),()=>h("name-hint"),()=>s(n).trim()==="",()=>h("name-save"),()=>h("cancel")]),ya("cancel",i,()=>e.named(null)),ya("submit",l,r),ci(_,()=>s(n),b=>fe(n,b)),Ve("click",A,()=>e.named(null)),k(t,i),Ce()}tn(["click"]);var vf=z('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),hf=z('<p class="error svelte-wxtk5e" role="alert"> </p>'),_f=z('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),mf=z('<li class="svelte-wxtk5e"><!></li>'),gf=z('<p class="rest svelte-wxtk5e"> </p>'),pf=z('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <ul></ul> <!></div> <!></aside> <!>',1);function wf(t,e){Pe(e,!0);const n=5,a={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},r=K(()=>[...e.view.incidents].sort((y,q)=>a[y.state]-a[q.state]||y.id-q.id)),i=K(()=>s(r).slice(0,n)),l=K(()=>s(r).length-s(i).length),o=K(()=>e.view.stages.some(({state:y})=>y==="unknown"));let u=pe(null),f=pe(pt([])),v=pe("");function _(y){xn.name?y(xn.name):fe(u,y,!0)}async function g(y,q){fe(f,[...s(f),y],!0),fe(v,"");try{return await q,!0}catch(C){return fe(v,h("refused",{error:C instanceof Error?C.message:String(C)}),!0),!1}finally{fe(f,s(f).filter(C=>C!==y),!0)}}function p(y,q){_(C=>{g(y.id,Gc(y.id,C,q))})}function x(y,q){_(C=>{g(y.id,Zc(y.id,C,q))})}const P=y=>y.state==="unacknowledged"||y.state==="returned_unacknowledged";function N(y){if(y.code!=="KeyA"||y.ctrlKey||y.metaKey||y.altKey||y.repeat||s(u)||y.target instanceof Element&&y.target.closest("input, textarea, dialog")||e.view.mode==="replay")return;const q=s(r).find(P);q&&y.preventDefault(),q&&!s(f).includes(q.id)&&p(q,"")}function A(y){const q=s(u);fe(u,null),y!==null&&(xn.set(y),q?.(y))}var R=pf();ya("keydown",Xa,N);var b=ke(R),O=w(b),E=w(O),I=m(E,!0),$=c(E,2);{var Z=y=>{var q=vf(),C=w(q),W=c(C),j=m(W,!0);M((L,J)=>{d(C,`${L??""} `),d(j,J)},[()=>h("name-current",{name:xn.name}),()=>h("name-change")]),Ve("click",W,()=>fe(u,()=>{})),k(y,q)};F($,y=>{xn.name&&y(Z)})}var S=c(O,2);{var T=y=>{var q=hf(),C=m(q);M(()=>d(C,`■ ${s(v)??""}`)),k(y,q)};F(S,y=>{s(v)&&y(T)})}var B=c(S,2);let ne;var H=w(B);{var U=y=>{var q=_f(),C=w(q),W=m(C,!0),j=c(C,3);{var L=J=>{var D=vt();M(Y=>d(D,Y),[()=>h(s(o)?"incidents-none-blind":"incidents-none-more")]),k(J,D)};F(j,J=>{e.doubtful||J(L)})}M(J=>d(W,J),[()=>h("incidents-none")]),k(y,q)};F(H,y=>{s(i).length===0&&y(U)})}var ae=c(H,2);Ee(ae,21,()=>s(i),y=>y.id,(y,q)=>{var C=mf(),W=w(C);{let j=K(()=>s(f).includes(s(q).id));cf(W,{get site(){return e.site},get view(){return e.view},get incident(){return s(q)},get now(){return e.now},get pending(){return s(j)},onacknowledge:L=>p(s(q),L),oncomment:L=>x(s(q),L)})}k(y,C)});var G=c(ae,2);{var V=y=>{var q=gf(),C=m(q,!0);M(W=>d(C,W),[()=>h("incidents-rest",{n:s(l),count:String(s(l))})]),k(y,q)};F(G,y=>{s(l)>0&&y(V)})}var Q=c(B,2);{var ie=y=>{Jd(y,{})};F(Q,y=>{s(r).length<=3&&y(ie)})}var le=c(b,2);{var ve=y=>{ff(y,{named:A})};F(le,y=>{s(u)&&y(ve)})}M((y,q)=>{he(b,"aria-label",y),d(I,q),ne=Me(B,1,"list svelte-wxtk5e",null,ne,{roomy:s(i).length<=2})},[()=>h("incidents-title"),()=>h("incidents-title")]),k(t,R),Ce()}tn(["click"]);var bf=z('<span aria-hidden="true">■</span> ',1),yf=z('<div role="alert"><!></div>');function kf(t,e){Pe(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,a=K(()=>ye.lost?h("link-lost",{at:sa(ye.heardAt,n)}):ye.frozen?h("link-frozen",{at:sa(ye.movedAt,n)}):"");var r=yf();let i;var l=w(r);{var o=u=>{var f=bf(),v=c(ke(f));M(()=>d(v,` ${s(a)??""}`)),k(u,f)};F(l,u=>{s(a)&&u(o)})}M(()=>i=Me(r,1,"bar svelte-1gd3r34",null,i,{shown:s(a)!==""})),k(t,r),Ce()}var xf=z('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),Ef=z('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),Sf=z('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function Tf(t,e){Pe(e,!0);const n=K(()=>new Map(e.view.stages.map(L=>[L.id,L]))),a=K(()=>new Map(e.view.buffers.map(L=>[L.id,L])));var r=Sf(),i=w(r),l=w(i),o=w(l),u=w(o),f=m(u,!0),v=c(u),_=m(v,!0),g=c(v),p=m(g,!0),x=c(g),P=m(x),N=c(x),A=m(N),R=c(N),b=m(R),O=c(R),E=m(O),I=c(O),$=m(I),Z=c(I),S=m(Z,!0),T=c(l);Ee(T,21,()=>e.site.stages,L=>L.id,(L,J)=>{const D=K(()=>s(n).get(s(J).id)),Y=K(()=>s(D)&&s(D).state!=="unknown");var de=xf(),ee=w(de),te=m(ee),se=c(ee),oe=m(se,!0),me=c(se),we=m(me,!0),xe=c(me),ze=m(xe,!0),Ne=c(xe),Fe=m(Ne,!0),Ke=c(Ne),rt=m(Ke,!0),tt=c(Ke),Se=m(tt,!0),De=c(tt),Xe=m(De,!0),ct=c(De),an=m(ct,!0);M((Pt,Ct,Ln,qn,mn,gn,pn,jn,Fn,Re)=>{d(te,`${Pt??""}${Ct??""}`),d(oe,Ln),d(we,qn),d(ze,mn),d(Fe,gn),d(rt,pn),d(Se,jn),d(Xe,Fn),d(an,Re)},[()=>We(s(J).name),()=>e.view.drum?.stage===s(J).id?` · ${h("drum-mark")}`:"",()=>s(D)?mi(s(D)):h("stage-unknown"),()=>s(D)?gi(s(D)):"—",()=>s(Y)&&s(D).rate!==null?ir(s(D).rate):"—",()=>s(D)?ir(s(D).planned_rate):"—",()=>s(Y)?ce(s(D).actual):"—",()=>s(D)?ce(s(D).planned):"—",()=>s(D)?.end?Ia(s(D).end.done):"—",()=>s(D)?.end&&s(D).end.met!==null?fn(s(D).end.met):"—"]),k(L,de)});var B=c(i,2),ne=w(B),H=w(ne),U=w(H),ae=m(U,!0),G=c(U),V=m(G),Q=c(G),ie=m(Q),le=c(Q,2),ve=m(le),y=c(le),q=m(y,!0),C=c(y),W=m(C,!0),j=c(ne);Ee(j,21,()=>e.site.buffers,L=>L.id,(L,J)=>{const D=K(()=>s(a).get(s(J).id));var Y=Ef(),de=w(Y),ee=m(de,!0),te=c(de),se=m(te,!0),oe=c(te),me=m(oe,!0),we=c(oe),xe=m(we,!0),ze=c(we),Ne=m(ze,!0),Fe=c(ze),Ke=m(Fe,!0),rt=c(Fe),tt=m(rt,!0);M((Se,De,Xe,ct,an,Pt,Ct)=>{d(ee,Se),d(se,De),d(me,Xe),d(xe,ct),d(Ne,an),d(Ke,Pt),d(tt,Ct)},[()=>We(s(J).name),()=>s(D)?ce(s(D).level):"—",()=>s(D)?ce(s(D).sigma):"—",()=>s(D)?ce(s(D).level/s(J).capacity*100):"—",()=>s(D)&&s(D).net!==null?$n(s(D).net):"—",()=>s(D)?wi(s(J),s(D).level,Er(s(J),s(D),e.view.incidents),e.now,e.site.time_zone):h("stage-unknown"),()=>s(D)?.zone?bi(s(D).zone):"—"]),k(L,Y)}),M((L,J,D,Y,de,ee,te,se,oe,me,we,xe,ze,Ne,Fe,Ke,rt,tt,Se,De,Xe,ct)=>{d(f,L),d(_,J),d(p,D),d(P,`${Y??""}, ${de??""}`),d(A,`${ee??""}, ${te??""}`),d(b,`${se??""}, ${oe??""}`),d(E,`${me??""}, ${we??""}`),d($,`${xe??""}, ${ze??""}`),d(S,Ne),d(ae,Fe),d(V,`${Ke??""}, ${rt??""}`),d(ie,`±, ${tt??""}`),d(ve,`${Se??""}, ${De??""}`),d(q,Xe),d(W,ct)},[()=>h("stage-label"),()=>h("state-label"),()=>h("lag-label"),()=>h("rate-label"),()=>Jn(e.site),()=>h("planned-label"),()=>Jn(e.site),()=>h("actual-label"),()=>$e(e.site),()=>h("planned-label"),()=>$e(e.site),()=>h("end-title"),()=>$e(e.site),()=>h("plan-trial-chance"),()=>h("buffer-label"),()=>h("level-label"),()=>$e(e.site),()=>$e(e.site),()=>h("net-label"),()=>Jn(e.site),()=>h("clock-label"),()=>h("zone-label")]),k(t,r),Ce()}var Af=z('<div class="veil hatched svelte-1n46o8q"></div>'),Mf=z('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),zf=z('<p class="waiting svelte-1n46o8q" role="status"> </p>');function Nf(t,e){Pe(e,!0);let n=pe(!1);ye.start(),Aa(()=>{document.documentElement.lang=On.current,document.documentElement.dataset.theme=kn.current,document.title=ye.site?`${We(ye.site.name)} · Tizbek`:"Tizbek"});const a=K(()=>ye.lost||ye.frozen);var r=dn(),i=ke(r);{var l=u=>{var f=Mf(),v=w(f);Gd(v,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now},get doubtful(){return s(a)}});var _=c(v,2);kf(_,{});var g=c(_,2);let p;var x=w(g);{var P=E=>{Tf(E,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now}})},N=E=>{Vc(E,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now}})};F(x,E=>{s(n)?E(P):E(N,-1)})}var A=c(x,2);wf(A,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now},get doubtful(){return s(a)}});var R=c(A,2);{var b=E=>{var I=Af();k(E,I)};F(R,E=>{s(a)&&E(b)})}var O=c(g,2);_d(O,{get site(){return ye.site},get mode(){return ye.view.mode},get asTable(){return s(n)},set asTable(E){fe(n,E,!0)}}),M(()=>p=Me(g,1,"svelte-1n46o8q",null,p,{doubtful:s(a)})),k(u,f)},o=u=>{var f=zf(),v=m(f,!0);M(_=>d(v,_),[()=>ye.error?h("link-refused",{error:ye.error}):h("loading")]),k(u,f)};F(i,u=>{ye.site&&ye.view?u(l):u(o,-1)})}k(t,r),Ce()}const zi=document.getElementById("page");if(!zi)throw new Error("index.html has no #page");so(Nf,{target:zi});
